/// Folders of Flyway migrations, read as Flyway reads them and run by nobody here.
///
/// [dev.pgwright.flyway.FlywayFolder#read] lists what Flyway would run on an empty database, in its
/// order, with the text it would send: placeholders replaced, settings of `flyway.conf`,
/// `flyway.toml` and `.sql.conf` files applied. What only Flyway itself can run is refused.
@org.jspecify.annotations.NullMarked
package dev.pgwright.flyway;
