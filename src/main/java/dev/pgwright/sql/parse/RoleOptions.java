package dev.pgwright.sql.parse;

import java.util.List;

/// Options of roles and databases.
final class RoleOptions {

  private static final List<String> WORDS =
      List.of(
          "superuser",
          "nosuperuser",
          "createrole",
          "nocreaterole",
          "replication",
          "noreplication",
          "createdb",
          "nocreatedb",
          "login",
          "nologin",
          "bypassrls",
          "nobypassrls",
          "noinherit");

  private final Grammar g;
  private final Cursor in;

  RoleOptions(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `OptRoleList`, `AlterOptRoleList`.
  void read(boolean create) {
    in.accept("with");
    while (option(create)) {
      // each takes its words
    }
  }

  private boolean option(boolean create) {
    int start = in.at();
    if (in.category() == Tokens.IDENTIFIER) {
      String word = g.names.identifier().value();
      if (!WORDS.contains(word)) {
        throw in.refusal(start, "unrecognized role option \"" + word + '"', "42601");
      }
      return true;
    }
    String word = in.word();
    switch (word) {
      case "inherit" -> in.skip();
      case "password", "encrypted" -> password(word);
      case "unencrypted" -> {
        in.skip();
        in.expect("password");
        g.names.string();
        throw in.refusal(start, "UNENCRYPTED PASSWORD is no longer supported", "0A000");
      }
      case "connection" -> {
        in.skip();
        in.expect("limit");
        g.names.signedInteger();
      }
      case "valid" -> {
        in.skip();
        in.expect("until");
        g.names.string();
      }
      case "user" -> {
        in.skip();
        g.names.roles();
      }
      default -> {
        return create && created(word);
      }
    }
    return true;
  }

  private void password(String word) {
    in.skip();
    if (word.equals("encrypted")) {
      in.expect("password");
      g.names.string();
    } else if (!in.accept("null")) {
      g.names.string();
    }
  }

  private boolean created(String word) {
    switch (word) {
      case "sysid" -> {
        in.skip();
        g.names.integer();
      }
      case "admin", "role" -> {
        in.skip();
        g.names.roles();
      }
      case "in" -> {
        in.skip();
        in.expectOne("role", "group");
        g.names.roles();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// `createdb_opt_list`.
  void databaseOptions() {
    while (atDatabaseOption()) {
      if (in.accept("connection")) {
        in.expect("limit");
      } else {
        in.skip();
      }
      in.accept("=");
      if (!in.accept("default")) {
        if (g.names.atNumber()) {
          g.names.number();
        } else {
          g.options.booleanOrString();
        }
      }
    }
  }

  private boolean atDatabaseOption() {
    return switch (in.word()) {
      case "connection", "encoding", "location", "owner", "tablespace", "template" -> true;
      default -> in.category() == Tokens.IDENTIFIER;
    };
  }
}
