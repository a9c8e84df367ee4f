package dev.pgwright.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.AlembicError.Kind;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What went wrong in the child process, in one message with its remedy.
record Failures(Path python, Passwords passwords) {

  PgwrightException of(JsonNode error) {
    Kind kind = Kind.of(error.path("kind").asText());
    String message = passwords.scrub(error.path("message").asText());
    AlembicError cause =
        new AlembicError(
            kind,
            passwords.scrub(String.join("\n", Replies.texts(error.path("trace")))),
            Replies.maybe(error, "type"),
            Replies.maybe(error, "revision"),
            Replies.maybe(error, "sqlstate"),
            Replies.maybe(error, "statement"));
    PgwrightException failure =
        PgwrightException.of(code(kind), headline(message, cause)).because(cause);
    String hint = hint(kind, Replies.maybe(error, "module"));
    String file = Replies.maybe(error, "file");
    PgwrightException helped = hint == null ? failure : failure.hint(hint);
    return file == null ? helped : helped.at(Path.of(file), error.path("line").asInt());
  }

  PgwrightException process(String message, List<String> said) {
    String last = said.isEmpty() ? "" : "; its last lines: " + String.join(" | ", said);
    AlembicError cause =
        new AlembicError(Kind.PROCESS, String.join("\n", said), null, null, null, null);
    return PgwrightException.of(Code.INPUT, message + last).at(python, 0).because(cause);
  }

  private static Code code(Kind kind) {
    return kind == Kind.CONNECTION ? Code.SANDBOX : Code.INPUT;
  }

  private String headline(String message, AlembicError cause) {
    String where = cause.revision() == null ? "" : "revision " + cause.revision() + ": ";
    String state = cause.sqlState() == null ? "" : " (SQLSTATE " + cause.sqlState() + ")";
    boolean missing = cause.kind() == Kind.IMPORT || cause.kind() == Kind.NO_DRIVER;
    String detail = missing ? " (Python: " + python + ")" : state;
    return where + message + detail;
  }

  private @Nullable String hint(Kind kind, @Nullable String module) {
    return switch (kind) {
      case CONFIG ->
          "Name the ini file that `alembic -c` takes, and its section: alembic:INI#SECTION.";
      case CYCLE -> "Change the down_revision of one of them.";
      case MISSING_PARENT -> "Bring the missing file back, or correct the down_revision.";
      case DUPLICATE_REVISION -> "Give one of the files a new revision id.";
      case MULTIPLE_HEADS -> "Merge them (alembic merge heads), or name one of them with --head.";
      case UNKNOWN_REVISION -> "alembic history lists the revisions there are.";
      case REVISION_FILE -> "A file in a folder of revisions needs the variable `revision`.";
      case IMPORT ->
          module == null
              ? "Check the import, or name the project's interpreter with --python."
              : "Install " + module + " there, or name the project's interpreter with --python.";
      case SETTINGS -> "Set the variables it asks for; the database address is given by pgwright.";
      case DIALECT -> "pgwright handles PostgreSQL only.";
      case NO_DRIVER -> "Install one there: psycopg[binary], psycopg2-binary, asyncpg or pg8000.";
      case NETWORK ->
          "Migrations may reach only the throwaway database; give env.py what it fetches by an"
              + " environment variable.";
      case CONNECTION -> "Start again; the throwaway server could not be reached or went away.";
      case SYNTAX -> "Correct the file; Alembic cannot load it either.";
      case STATEMENT ->
          "The history must run from an empty database; try `alembic upgrade head` on one.";
      case METADATA ->
          "Name the MetaData, a class or object with .metadata, or a function that returns one:"
              + " models:package.module:NAME.";
      case PYTHON, PROCESS -> null;
    };
  }
}
