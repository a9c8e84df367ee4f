package dev.pgwright.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables of a SQLAlchemy application, which the user's own Python writes down as SQL.
///
/// The module is imported and nothing else of the application runs; every network connection that
/// the import asks for is refused.
///
/// @param statements what `create_all` sends to an empty database, after a `CREATE SCHEMA` for each
///   schema that tables name
/// @param types names of the types and operator classes that are used, as PostgreSQL knows them, in
///   lower case, without their modifiers
public record Models(List<String> statements, List<String> types) {

  public Models {
    statements = List.copyOf(statements);
    types = List.copyOf(types);
  }

  /// The interpreter for models; unlike [Python#find] it need not have Alembic.
  ///
  /// @throws dev.pgwright.PgwrightException INPUT with every interpreter that was tried
  public static Path python(Path folder, @Nullable Path asked, Map<String, String> env) {
    return Python.find(folder, asked, env, List.of("sqlalchemy"));
  }

  /// Imports a module and writes its tables down.
  ///
  /// @param python as [#python] gives it
  /// @param folder the working folder of the child process
  /// @param path folders to import from
  /// @param name what of the module holds the tables; null for `metadata`, else `Base`
  /// @throws dev.pgwright.PgwrightException INPUT with an [AlembicError] as its cause
  public static Models read(
      Path python, Path folder, List<Path> path, String module, @Nullable String name) {
    ObjectNode request = Driver.request("models").put("module", module).put("name", name);
    ArrayNode folders = request.putArray("path");
    path.forEach(it -> folders.add(it.toAbsolutePath().normalize().toString()));
    try (Driver driver = Driver.start(python, folder, null, AlembicRunner.SILENCE)) {
      JsonNode reply = driver.call(request, StatementWatch.NONE);
      return new Models(
          Replies.texts(reply.path("statements")), Replies.texts(reply.path("types")));
    }
  }
}
