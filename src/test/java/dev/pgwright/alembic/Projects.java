package dev.pgwright.alembic;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgwright.PgwrightException;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.TestEnv;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// The Alembic projects of the tests, and what the tests ask about a run.
final class Projects {

  private static final Path ROOT = Path.of("src/test/resources/alembic").toAbsolutePath();

  private Projects() {}

  static Path folder(String name) {
    return ROOT.resolve(name);
  }

  static AlembicConfig config(String name, TestEnv.Alembic which) {
    return config(folder(name), which);
  }

  static AlembicConfig config(Path folder, TestEnv.Alembic which) {
    return new AlembicConfig(
        AlembicConfig.locate(folder), AlembicConfig.DEFAULT_SECTION, TestEnv.python(which));
  }

  static ScratchTarget target(ScratchDatabase database) {
    return new ScratchTarget(
        database.host(), database.port(), database.user(), database.password(), database.name());
  }

  static List<String> query(ScratchDatabase database, String sql) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        ResultSet result = connection.createStatement().executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  static List<String> columns(ScratchDatabase database) {
    return query(
        database,
        """
        select table_name || '.' || column_name from information_schema.columns
        where table_schema = 'public' and table_name <> 'alembic_version'
        order by table_name collate "C", ordinal_position""");
  }

  static PgwrightException failure(ThrowingCallable call) {
    PgwrightException failure = catchThrowableOfType(PgwrightException.class, call);
    return Objects.requireNonNull(failure, "no failure");
  }

  static AlembicError error(PgwrightException failure) {
    if (failure.getCause() instanceof AlembicError error) {
      return error;
    }
    throw new AssertionError("no cause from Alembic", failure);
  }
}
