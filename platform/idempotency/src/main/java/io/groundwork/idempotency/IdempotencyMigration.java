package io.groundwork.idempotency;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;

/**
 * Brings the starter's own tables up to date, with a history of its own in the schema of the service.
 *
 * <p>It runs after the migrations of the service, which expect an empty schema the first time; itself it takes the schema as
 * it finds it.
 */
final class IdempotencyMigration implements InitializingBean {

    private final DataSource dataSource;

    IdempotencyMigration(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/groundwork/idempotency")
                .table("flyway_history_idempotency")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
