package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Statements that no schema needs and that reach outside the one throwaway database: its server,
/// the server's files, the machine, other servers.
///
/// Judged by the kind of statement, and by calls that are written out. A function that is only
/// defined is let through: what it does when a later statement calls it is not looked into.
final class Refusals {

  private static final List<String> SHARED =
      List.of("database", "role", "user", "group", "tablespace", "subscription");

  /// Statements by their first words.
  private static final List<String> KINDS =
      List.of(
          "alter system",
          "import foreign schema",
          "load",
          "prepare transaction",
          "commit prepared",
          "rollback prepared",
          "reassign owned",
          "drop owned");

  /// Functions that read or write files, reach other servers, or steer this one.
  private static final List<String> FUNCTIONS =
      """
      dblink dblink_connect dblink_connect_u dblink_exec dblink_open dblink_send_query lo_export lo_import
      pg_backup_start pg_backup_stop pg_cancel_backend pg_copy_logical_replication_slot
      pg_copy_physical_replication_slot pg_create_logical_replication_slot
      pg_create_physical_replication_slot pg_create_restore_point pg_drop_replication_slot pg_file_read
      pg_file_rename pg_file_sync pg_file_unlink pg_file_write pg_log_backend_memory_contexts
      pg_log_standby_snapshot pg_logdir_ls pg_logfile_rotate pg_logical_emit_message
      pg_ls_archive_statusdir pg_ls_dir pg_ls_logdir pg_ls_logicalmapdir pg_ls_logicalsnapdir
      pg_ls_replslotdir pg_ls_summariesdir pg_ls_tmpdir pg_ls_waldir pg_promote pg_read_binary_file
      pg_read_file pg_reload_conf pg_replication_origin_advance pg_replication_origin_create
      pg_replication_origin_drop pg_replication_slot_advance pg_rotate_logfile pg_start_backup
      pg_stat_file pg_stop_backup pg_switch_wal pg_sync_replication_slots pg_terminate_backend
      pg_wal_replay_pause pg_wal_replay_resume
      """
          .lines()
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .toList();

  /// Statements that name such functions without calling them.
  private static final List<String> DEFINITIONS =
      List.of("create", "alter", "drop", "comment", "grant", "revoke", "security");

  /// psql commands that change nothing in the database.
  private static final List<String> HARMLESS =
      List.of("restrict", "unrestrict", "echo", "qecho", "warn", "pset", "timing", "x", "t", "a");

  private Refusals() {}

  /// What of a statement is refused, in words for a message; empty when it may run.
  static Optional<String> of(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    return kind(tokens).or(() -> setting(tokens)).or(() -> calls(tokens));
  }

  /// Whether a statement makes, changes, drops or describes a subscription, which would connect to
  /// another server with somebody's password: it is left out.
  static boolean subscribes(List<Token> tokens) {
    if (tokens.size() < 3) {
      return false;
    }
    boolean described = tokens.get(0).is("comment") && tokens.get(2).is("subscription");
    return described
        || (tokens.get(1).is("subscription")
            && List.of("create", "alter", "drop").contains(tokens.getFirst().word()));
  }

  private static Optional<String> kind(List<Token> tokens) {
    String first = tokens.getFirst().word();
    String second = word(tokens, 1);
    Optional<String> whole = KINDS.stream().filter(kind -> begins(tokens, kind)).findFirst();
    if (whole.isPresent()) {
      return whole.map(kind -> kind.toUpperCase(Locale.ROOT));
    }
    return switch (first) {
      case "create", "alter", "drop" -> definition(tokens, first, second);
      case "comment", "security" -> onShared(tokens);
      case "grant", "revoke" ->
          indexOf(tokens, "on", "database") >= 0 || indexOf(tokens, "on", "tablespace") >= 0
              ? Optional.of(upper(first) + " ON " + upper(word(tokens, indexOf(tokens, "on") + 1)))
              : Optional.empty();
      case "copy" -> Optional.of(copy(tokens));
      case "do" -> block(tokens);
      default -> Optional.empty();
    };
  }

  /// A block that would change the roles of a server; for servers that are not ours.
  static boolean changesRoles(List<Token> tokens) {
    return !tokens.isEmpty()
        && tokens.getFirst().is("do")
        && tokens.stream().anyMatch(token -> changesRoles(token, 0));
  }

  private static boolean changesRoles(Token code, int depth) {
    if (depth > 3 || !isText(List.of(code), 0)) {
      return false;
    }
    List<Token> tokens;
    try {
      tokens = Script.tokens(code.value());
    } catch (PgwrightException _) {
      // Half a statement in a string, or a broken block that the server refuses with a better word.
      return false;
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (List.of("create", "alter", "drop").contains(tokens.get(i).word())
          && List.of("role", "user", "group").contains(tokens.get(i + 1).word())) {
        return true;
      }
    }
    return tokens.stream().anyMatch(token -> changesRoles(token, depth + 1));
  }

  private static Optional<String> definition(List<Token> tokens, String verb, String what) {
    if (SHARED.contains(what) && !word(tokens, 2).equals("mapping")) {
      return Optional.of(upper(verb) + " " + upper(what));
    }
    int language = languageOf(tokens);
    boolean routine = indexOf(tokens, "function") > 0 || indexOf(tokens, "procedure") > 0;
    if (routine && language > 0 && value(tokens, language + 1).equalsIgnoreCase("c")) {
      return Optional.of("a function in LANGUAGE c");
    }
    int program = indexOf(tokens, "program");
    return what.equals("foreign") && program > 0 && isText(tokens, program + 1)
        ? Optional.of("a foreign table with a program")
        : Optional.empty();
  }

  /// Where `LANGUAGE` stands outside of a list of parameters; -1 when it does not.
  private static int languageOf(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0 && token.is("language")) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<String> onShared(List<Token> tokens) {
    int on = indexOf(tokens, "on");
    return on > 0 && SHARED.contains(word(tokens, on + 1))
        ? Optional.of(upper(tokens.getFirst().word()) + " ON " + upper(word(tokens, on + 1)))
        : Optional.empty();
  }

  /// Every `COPY` that arrives here: the rows of one from standard input make it another part.
  private static String copy(List<Token> tokens) {
    if (indexOf(tokens, "from", "stdin") > 0) {
      return "COPY FROM STDIN without a semicolon and rows";
    }
    if (indexOf(tokens, "program") > 0) {
      return "COPY with a PROGRAM";
    }
    return indexOf(tokens, "to", "stdout") > 0
        ? "COPY TO STDOUT"
        : "COPY with a file of the server";
  }

  private static Optional<String> block(List<Token> tokens) {
    int language = indexOf(tokens, "language");
    String name = value(tokens, language + 1).toLowerCase(Locale.ROOT);
    if (language > 0 && name.startsWith("pl") && name.endsWith("u")) {
      return Optional.of("DO in LANGUAGE " + name);
    }
    return tokens.stream()
        .filter(
            token -> token.kind() == TokenKind.DOLLAR_STRING || token.kind() == TokenKind.STRING)
        .flatMap(token -> inside(token.value(), 0).stream())
        .findFirst()
        .map(what -> "DO with " + what);
  }

  /// What the code of a block, or SQL text inside it, would do.
  private static Optional<String> inside(String code, int depth) {
    List<Token> tokens;
    try {
      tokens = Script.tokens(code);
    } catch (PgwrightException _) {
      // Half a statement in a string, or a broken block that the server refuses with a better word.
      return Optional.empty();
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("copy") && copiesOutside(tokens, i)) {
        return Optional.of("COPY");
      }
      if (token.is("load") && isText(tokens, i + 1)) {
        return Optional.of("LOAD");
      }
      if (begins(tokens.subList(i, tokens.size()), "import foreign schema")) {
        return Optional.of("IMPORT FOREIGN SCHEMA");
      }
      if (depth < 3 && isText(tokens, i)) {
        Optional<String> nested = inside(token.value(), depth + 1);
        if (nested.isPresent()) {
          return nested;
        }
      }
    }
    return called(tokens);
  }

  private static boolean copiesOutside(List<Token> tokens, int copy) {
    for (int i = copy + 1; i < tokens.size() && !tokens.get(i).isSymbol(";"); i++) {
      Token token = tokens.get(i);
      if (token.is("program") || ((token.is("from") || token.is("to")) && isText(tokens, i + 1))) {
        return true;
      }
    }
    return false;
  }

  /// Settings that would make the server read the script differently than we do.
  private static Optional<String> setting(List<Token> tokens) {
    String first = tokens.getFirst().word();
    if (first.equals("set")) {
      int name = word(tokens, 1).equals("session") || word(tokens, 1).equals("local") ? 2 : 1;
      return setting(word(tokens, name), value(tokens, name + 2));
    }
    int call = indexOf(tokens, "set_config");
    return call < 0 || DEFINITIONS.contains(first)
        ? Optional.empty()
        : setting(value(tokens, call + 2), value(tokens, call + 4));
  }

  private static Optional<String> setting(String name, String value) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "standard_conforming_strings" ->
          List.of("on", "true", "1", "yes").contains(value.toLowerCase(Locale.ROOT))
              ? Optional.empty()
              : Optional.of("standard_conforming_strings = off");
      case "client_encoding" ->
          List.of("utf8", "utf-8", "unicode").contains(value.toLowerCase(Locale.ROOT))
              ? Optional.empty()
              : Optional.of("a client_encoding other than UTF8");
      default -> Optional.empty();
    };
  }

  private static Optional<String> calls(List<Token> tokens) {
    boolean runs =
        !DEFINITIONS.contains(tokens.getFirst().word())
            || indexOf(tokens, "materialized") > 0
            || word(tokens, 1).equals("table")
            || word(tokens, 2).equals("table");
    return runs ? called(tokens).map(name -> "a call of " + name) : Optional.empty();
  }

  private static Optional<String> called(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String name = tokens.get(i).value().toLowerCase(Locale.ROOT);
      if (tokens.get(i + 1).isSymbol("(") && FUNCTIONS.contains(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /// What of a psql command is refused; empty when it may be left out.
  static Optional<String> of(Part.MetaCommand command) {
    String name = command.name();
    String argument = command.text().substring(1 + name.length()).strip();
    boolean harmless =
        HARMLESS.contains(name)
            || (name.equals("set") && argument.startsWith("ON_ERROR_STOP"))
            || (name.equals("encoding") && argument.toUpperCase(Locale.ROOT).matches("UTF-?8"));
    return harmless && argument.indexOf('\\') < 0
        ? Optional.empty()
        : Optional.of("the psql command \\" + name);
  }

  private static boolean begins(List<Token> tokens, String words) {
    String[] each = words.split(" ", -1);
    for (int i = 0; i < each.length; i++) {
      if (!word(tokens, i).equals(each[i])) {
        return false;
      }
    }
    return true;
  }

  /// Where the words stand one after the other; -1 when they do not.
  private static int indexOf(List<Token> tokens, String... words) {
    String all = String.join(" ", words);
    for (int i = 0; i < tokens.size(); i++) {
      if (begins(tokens.subList(i, tokens.size()), all)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isText(List<Token> tokens, int i) {
    return i < tokens.size()
        && switch (tokens.get(i).kind()) {
          case STRING, ESCAPE_STRING, UNICODE_STRING, DOLLAR_STRING -> true;
          case WORD,
              QUOTED_IDENTIFIER,
              UNICODE_IDENTIFIER,
              BIT_STRING,
              HEX_STRING,
              INTEGER,
              NUMERIC,
              PARAMETER,
              OPERATOR,
              PUNCTUATION,
              COMMENT,
              BACKSLASH,
              JUNK,
              END ->
              false;
        };
  }

  private static String word(List<Token> tokens, int i) {
    return i < tokens.size() ? tokens.get(i).word() : "";
  }

  private static String value(List<Token> tokens, int i) {
    return i < tokens.size() ? tokens.get(i).value() : "";
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
