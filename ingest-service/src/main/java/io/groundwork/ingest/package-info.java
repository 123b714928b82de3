/** Takes in what the outside world produces: orders and page views, by HTTP and by Kafka, with one effect. */
@NullMarked
package io.groundwork.ingest;

import org.jspecify.annotations.NullMarked;
