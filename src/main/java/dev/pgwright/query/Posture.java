package dev.pgwright.query;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What a role may do besides reading.
///
/// @param role its name
/// @param faults each completes "the role … "; empty for a role that can only read
public record Posture(String role, List<String> faults) {

  private static final String QUERY =
      """
      with me as (select * from pg_catalog.pg_roles where rolname = current_user)
      select fault from (
        select 1, 'is a superuser' from me where rolsuper
        union all select 2, 'bypasses row security' from me where rolbypassrls and not rolsuper
        union all select 3, 'can create roles' from me where rolcreaterole and not rolsuper
        union all select 4, 'can create databases' from me where rolcreatedb and not rolsuper
        union all select 5, 'can replicate' from me where rolreplication and not rolsuper
        union all select 6, 'is a member of ' || r.rolname
          from pg_catalog.pg_roles r, me
          where not me.rolsuper and r.rolname <> me.rolname and r.rolname in (
              'pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files',
              'pg_write_all_data', 'pg_signal_backend', 'pg_database_owner', 'pg_checkpoint',
              'pg_maintain', 'pg_create_subscription', 'pg_use_reserved_connections',
              'rds_superuser', 'cloudsqlsuperuser', 'azure_pg_admin', 'alloydbsuperuser')
            and pg_catalog.pg_has_role(me.oid, r.oid, 'member')
        union all (select 7, 'may write to ' || n.nspname || '.' || c.relname
            || ' and perhaps more tables'
          from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace, me
          where not me.rolsuper and c.relkind in ('r', 'p', 'f', 'v')
            and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
            and pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
          order by 2 limit 1)
        union all (select 8, 'may create objects in the schema ' || n.nspname
          from pg_catalog.pg_namespace n, me
          where not me.rolsuper and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
            and pg_catalog.has_schema_privilege(n.oid, 'CREATE')
          order by n.nspname limit 1)
        union all select 9, 'may create schemas in the database' from me
          where not me.rolsuper
            and pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')
      ) as faults(place, fault) order by place, fault
      """;

  public Posture {
    faults = List.copyOf(faults);
  }

  /// Looks at the role of a session.
  static Posture of(Connection connection) throws SQLException {
    var faults = new ArrayList<String>();
    String role = "";
    try (Statement statement = connection.createStatement()) {
      try (ResultSet name = statement.executeQuery("select current_user")) {
        role = name.next() ? name.getString(1) : role;
      }
      try (ResultSet found = statement.executeQuery(QUERY)) {
        while (found.next()) {
          faults.add(found.getString(1));
        }
      }
    }
    return new Posture(role, faults);
  }

  /// What people are told; empty for a role that can only read.
  public List<String> warnings() {
    return faults.stream().map(fault -> "the role " + role + " " + fault).toList();
  }

  /// @throws PgwrightException REFUSED where the role may do more than read
  void demandReadOnly() {
    if (!faults.isEmpty()) {
      throw PgwrightException.of(
              Code.REFUSED, "refused: this is production, and " + String.join("; ", warnings()))
          .hint("connect as a role that can only read: pgwright init --print-role");
    }
  }
}
