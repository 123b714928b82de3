package io.groundwork.notification.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of the Amazon SNS Developer Guide, "Subscription filter policies": the policy, what it is matched against, and
 * what the guide says. Typed attributes are written as the JSON values they stand for, {@code String.Array} as an array.
 */
class SnsDocumentationTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # String value matching: exact
            {"customer_interests": ["rugby", "tennis"]} | {"customer_interests": "rugby"} | true
            {"customer_interests": ["rugby", "tennis"]} | {"customer_interests": "tennis"} | true
            {"customer_interests": ["rugby", "tennis"]} | {"customer_interests": ["rugby", "tennis"]} | true
            {"customer_interests": ["rugby", "tennis"]} | {"customer_interests": "baseball"} | false
            {"customer_interests": ["rugby", "tennis"]} | {"customer_interests": ["baseball"]} | false
            # anything-but
            {"customer_interests": [{"anything-but": ["rugby", "tennis"]}]} | {"customer_interests": "baseball"} | true
            {"customer_interests": [{"anything-but": ["rugby", "tennis"]}]} | {"customer_interests": "football"} | true
            {"customer_interests": [{"anything-but": ["rugby", "tennis"]}]} | {"customer_interests": ["rugby", "baseball"]} | true
            {"customer_interests": [{"anything-but": ["rugby", "tennis"]}]} | {"customer_interests": "rugby"} | false
            {"customer_interests": [{"anything-but": ["rugby", "tennis"]}]} | {"customer_interests": ["rugby"]} | false
            # anything-but with a prefix
            {"event": [{"anything-but": {"prefix": "order-"}}]} | {"event": "data-entry"} | true
            {"event": [{"anything-but": {"prefix": "order-"}}]} | {"event": "order_number"} | true
            {"event": [{"anything-but": {"prefix": "order-"}}]} | {"event": "order-cancelled"} | false
            # equals-ignore-case
            {"customer_interests": [{"equals-ignore-case": "tennis"}]} | {"customer_interests": "TENNIS"} | true
            {"customer_interests": [{"equals-ignore-case": "tennis"}]} | {"customer_interests": "Tennis"} | true
            {"customer_interests": [{"equals-ignore-case": "tennis"}]} | {"customer_interests": "table tennis"} | false
            # IP address matching
            {"source_ip": [{"cidr": "10.0.0.0/24"}]} | {"source_ip": "10.0.0.0"} | true
            {"source_ip": [{"cidr": "10.0.0.0/24"}]} | {"source_ip": "10.0.0.255"} | true
            {"source_ip": [{"cidr": "10.0.0.0/24"}]} | {"source_ip": "10.1.1.0"} | false
            # prefix and suffix
            {"customer_interests": [{"prefix": "bas"}]} | {"customer_interests": "baseball"} | true
            {"customer_interests": [{"prefix": "bas"}]} | {"customer_interests": "basketball"} | true
            {"customer_interests": [{"prefix": "bas"}]} | {"customer_interests": "rugby"} | false
            {"customer_interests": [{"suffix": "ball"}]} | {"customer_interests": "baseball"} | true
            {"customer_interests": [{"suffix": "ball"}]} | {"customer_interests": "basketball"} | true
            {"customer_interests": [{"suffix": "ball"}]} | {"customer_interests": "rugby"} | false
            # Numeric value matching
            {"price_usd": [{"numeric": ["=", 301.5]}]} | {"price_usd": 301.5} | true
            {"price_usd": [{"numeric": ["=", 301.5]}]} | {"price_usd": 3.015e2} | true
            {"price": [{"anything-but": [100, 500]}]} | {"price": 101} | true
            {"price": [{"anything-but": [100, 500]}]} | {"price": 100.1} | true
            {"price": [{"anything-but": [100, 500]}]} | {"price": [100, 50]} | true
            {"price": [{"anything-but": [100, 500]}]} | {"price": 100} | false
            {"price_usd": [{"numeric": ["<", 0]}]} | {"price_usd": -0.5} | true
            {"price_usd": [{"numeric": ["<", 0]}]} | {"price_usd": 0} | false
            {"price_usd": [{"numeric": [">", 0, "<=", 150]}]} | {"price_usd": 150} | true
            {"price_usd": [{"numeric": [">", 0, "<=", 150]}]} | {"price_usd": 0.00001} | true
            {"price_usd": [{"numeric": [">", 0, "<=", 150]}]} | {"price_usd": 0} | false
            {"price_usd": [{"numeric": [">", 0, "<=", 150]}]} | {"price_usd": 150.00001} | false
            # Key matching
            {"store": [{"exists": true}]} | {"store": "fans", "customer_interests": ["baseball", "basketball"]} | true
            {"store": [{"exists": true}]} | {"customer_interests": ["baseball", "basketball"]} | false
            {"store": [{"exists": false}]} | {"store": "fans", "customer_interests": ["baseball", "basketball"]} | false
            {"store": [{"exists": false}]} | {"customer_interests": ["baseball", "basketball"]} | true
            {"store": [{"exists": false}]} | {} | false
            {"store": [{"exists": true}]} | {"store": "", "event": "x"} | false
            {"store": [{"exists": true}]} | {"store": [], "event": "x"} | false
            # AND/OR logic
            {"customer_interests": ["rugby"], "price_usd": [{"numeric": [">", 100]}]} | {"customer_interests": "rugby", "price_usd": 101} | true
            {"customer_interests": ["rugby"], "price_usd": [{"numeric": [">", 100]}]} | {"customer_interests": "rugby", "price_usd": 100} | false
            {"customer_interests": ["rugby", "football", "baseball"]} | {"customer_interests": "football"} | true
            {"source": ["aws.cloudwatch"], "$or": [{"metricName": ["CPUUtilization"]}, {"namespace": ["AWS/EC2"]}]} | {"source": "aws.cloudwatch", "metricName": "CPUUtilization"} | true
            {"source": ["aws.cloudwatch"], "$or": [{"metricName": ["CPUUtilization"]}, {"namespace": ["AWS/EC2"]}]} | {"source": "aws.cloudwatch", "namespace": "AWS/EC2"} | true
            {"source": ["aws.cloudwatch"], "$or": [{"metricName": ["CPUUtilization"]}, {"namespace": ["AWS/EC2"]}]} | {"source": "aws.cloudwatch", "namespace": "AWS/ES"} | false
            # The example message and its two policies
            {"store": ["example_corp"], "event": [{"anything-but": "order_cancelled"}], "customer_interests": ["rugby", "football", "baseball"], "price_usd": [{"numeric": [">=", 100]}]} | {"customer_interests": ["soccer", "rugby", "hockey"], "store": "example_corp", "event": "order_placed", "price_usd": 210.75} | true
            {"store": ["example_corp"], "event": ["order_cancelled"], "encrypted": [false], "customer_interests": ["basketball", "baseball"]} | {"customer_interests": ["soccer", "rugby", "hockey"], "store": "example_corp", "event": "order_placed", "price_usd": 210.75} | false
            """)
    void attributesAndBodiesMatchAsTheGuideSays(String policy, String properties, boolean matches) {
        JsonNode seen = JSON.readTree(properties);

        assertThat(of(policy, FilterScope.MESSAGE_ATTRIBUTES).accepts(new Filterable(seen, JSON.missingNode())))
                .isEqualTo(matches);
        assertThat(of(policy, FilterScope.MESSAGE_BODY).accepts(new Filterable(JSON.createObjectNode(), seen)))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"Records": {"s3": {"object": {"key": [{"prefix": "auto-"}]}}}} | {"Records": [{"s3": {"object": {"key": "auto-1.csv"}}}]} | true
            {"Records": {"s3": {"object": {"key": [{"prefix": "auto-"}]}}}} | {"Records": [{"s3": {"object": {"key": "manual-1.csv"}}}]} | false
            {"detail": {"state": [null]}} | {"detail": {"state": null}} | true
            {"detail": {"state": [{"exists": true}]}} | {"detail": {"state": null}} | false
            {"detail": {"state": [true]}} | {"detail": {"state": true}} | true
            {"detail": {"count": ["5"]}} | {"detail": {"count": 5}} | false
            """)
    void bodiesMatchByNestedProperties(String policy, String body, boolean matches) {
        assertThat(of(policy, FilterScope.MESSAGE_BODY)
                        .accepts(new Filterable(JSON.createObjectNode(), JSON.readTree(body))))
                .isEqualTo(matches);
    }

    private static FilterPolicy of(String policy, FilterScope scope) {
        return FilterPolicy.of(JSON.readTree(policy), scope);
    }
}
