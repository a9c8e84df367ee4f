package dev.pgwright.query;

import dev.pgwright.model.Name;
import java.util.ArrayList;
import java.util.List;

/// The SQL of a role that can read and nothing else.
///
/// @param role its name
/// @param database that it may connect to
/// @param schemas that it may read
/// @param owner who makes the tables of these schemas; later ones can be read too
public record ReaderRole(Name role, Name database, List<Name> schemas, Name owner) {

  public ReaderRole {
    schemas = List.copyOf(schemas);
  }

  /// The statements, each on a line of its own but for comments; run by a superuser or by the owner
  /// of the database, and repeatable but for the first.
  public String sql() {
    String me = role.sql();
    var lines = new ArrayList<String>();
    lines.add("-- A role that can read " + database.sql() + " and nothing else.");
    lines.add("-- Give it a password afterwards, with psql's \\password " + me);
    lines.add(
        "create role "
            + me
            + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication"
            + " connection limit 10;");
    for (String setting :
        List.of(
            "default_transaction_read_only = on",
            "statement_timeout = '60s'",
            "lock_timeout = '5s'",
            "idle_in_transaction_session_timeout = '60s'")) {
      lines.add("alter role " + me + " set " + setting + ";");
    }
    lines.add("-- A limit to what a sort may write to disk; only superusers may set it.");
    lines.add("-- alter role " + me + " set temp_file_limit = '2GB';");
    lines.add("grant connect on database " + database.sql() + " to " + me + ";");
    lines.add("grant pg_read_all_stats to " + me + ";");
    for (Name schema : schemas) {
      String of = schema.sql();
      lines.add("grant usage on schema " + of + " to " + me + ";");
      lines.add("grant select on all tables in schema " + of + " to " + me + ";");
      lines.add("grant select on all sequences in schema " + of + " to " + me + ";");
      lines.add(
          "alter default privileges for role "
              + owner.sql()
              + " in schema "
              + of
              + " grant select on tables to "
              + me
              + ";");
    }
    lines.add("-- Before 15 everybody may create objects in public:");
    lines.add("revoke create on schema public from public;");
    return String.join("\n", lines) + "\n";
  }
}
