package dev.pgwright.rules.data;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `insert`, `update` and `delete` in tables of `pg_catalog` can break the database for good.
final class CatalogWritten implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("catalog-written", "The catalogs are written by hand").about(Change.class);

  private static final List<String> TABLES =
      List.of(
          "pg_class",
          "pg_attribute",
          "pg_index",
          "pg_constraint",
          "pg_enum",
          "pg_type",
          "pg_proc",
          "pg_depend",
          "pg_trigger",
          "pg_database",
          "pg_authid",
          "pg_namespace",
          "pg_rewrite",
          "pg_extension",
          "pg_attrdef",
          "pg_cast",
          "pg_opclass",
          "pg_am");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Change change && system(change.target().name())
        ? Hazard.of(
            INFO,
            statement,
            change.target().name().sql()
                + ": nothing keeps the catalogs consistent, and other sessions keep what they have"
                + " read",
            "the statement that changes the object")
        : List.of();
  }

  private static boolean system(ObjectName name) {
    return name.schema().map(it -> it.value().equals("pg_catalog")).orElse(false)
        || (name.schema().isEmpty() && TABLES.contains(name.name().value()));
  }
}
