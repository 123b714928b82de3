package io.groundwork.e2e;

import io.groundwork.local.database.Superuser;
import java.sql.Connection;
import java.sql.SQLException;

/** The suite's database, seen by its owner, who may look into every schema. */
final class Databases {

    private Databases() {}

    static Connection connect(Suite suite) throws SQLException {
        return new Superuser(suite.port("POSTGRES"), suite.credential("POSTGRES_PASSWORD")).connect("groundwork");
    }
}
