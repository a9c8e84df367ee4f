package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.Revision;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Step;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.sql.Part;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Units of migration in the order of their upgrades, as files that some tool runs.
public sealed interface Migration permits AlembicMigration, SqlMigration {

  /// Revisions of one Alembic project, run by its own Alembic.
  ///
  /// @param revisions a stretch of the history in the order of upgrades, all in one database
  static Migration alembic(AlembicConfig config, List<Revision> revisions) {
    return new AlembicMigration(config, revisions);
  }

  /// Pairs of SQL files, run as `psql -v ON_ERROR_STOP=1 -f` runs them.
  static Migration sql(List<Scripts> scripts) {
    return SqlMigration.of(scripts);
  }

  /// Texts that are at hand, run in the same way.
  static Migration texts(List<Texts> texts) {
    return SqlMigration.ofTexts(texts);
  }

  /// The changesets of a file of Liquibase's formatted SQL as [dev.pgwright.render.Liquibase]
  /// writes it, each with its `--rollback` lines; preconditions are not run.
  ///
  /// @throws PgwrightException `INPUT` when the file cannot be read or has no changeset
  static Migration liquibase(Path file) {
    return new SqlMigration(LiquibaseFile.read(file));
  }

  /// The files `NAME.up.sql` of a folder in the order of their names, each with its
  /// `NAME.down.sql`.
  ///
  /// @throws PgwrightException `INPUT` when the folder cannot be read or has no such file
  static Migration sqlFolder(Path folder) {
    return SqlMigration.of(SqlMigration.scripts(folder));
  }

  /// In the order of upgrades.
  List<Unit> units();

  /// Makes ready to run in a database that is at the state before the first unit, or wherever the
  /// caller knows it to be.
  Run on(ScratchDatabase database);

  /// Whether the tool runs several units in one transaction.
  ///
  /// @param seen as in [#wayBack]
  boolean inOneTransaction(ScratchDatabase seen);

  /// Steps in the tool's own form, in place of a unit's way back; what they do is their upgrade.
  ///
  /// @param wanted the schema they lead to
  /// @param seen a database of the proof, where the tool can be asked for its settings
  String wayBack(List<Step> steps, Schema wanted, ScratchDatabase seen);

  /// What is upgraded and downgraded as one.
  ///
  /// @param name the revision's id, or the file's name without `.up.sql`
  /// @param file the revision's file, or the file of the upgrade
  /// @param hasDown false when there is no file for the way back
  record Unit(String name, Path file, boolean hasDown) {}

  /// One unit of SQL files.
  ///
  /// @param down null when there is no way back
  /// @param wrapped whether the tool runs the upgrade in a transaction of its own, as Flyway does
  /// @param wrappedBack whether it does so on the way back
  record Scripts(String name, Path up, @Nullable Path down, boolean wrapped, boolean wrappedBack) {

    /// Files that begin and end their transactions themselves.
    public Scripts(String name, Path up, @Nullable Path down) {
      this(name, up, down, false, false);
    }
  }

  /// One unit of texts.
  ///
  /// @param down null when there is no way back
  record Texts(String name, Text up, @Nullable Text down) {}

  /// A text and the file that it comes from.
  ///
  /// @param wrapped whether the tool runs it in a transaction of its own
  record Text(Path file, List<Part> parts, boolean wrapped) {
    public Text {
      parts = List.copyOf(parts);
    }
  }

  /// A tool's notes as they were.
  interface Bookmark {
    /// Puts the notes back.
    void restore() throws SQLException;
  }

  /// Units being run in one database; calls come from one thread.
  interface Run extends AutoCloseable {

    /// Upgrades by one unit. [dev.pgwright.alembic.Issued#revision()] is the unit's name for the
    /// unit's own statements.
    ///
    /// @param unit index into [Migration#units()]; the database is at the state before it
    /// @throws PgwrightException with file, line and SQLSTATE when a statement fails
    void up(int unit, StatementWatch watch);

    /// Undoes one unit.
    ///
    /// @param unit index into [Migration#units()]; the database is at the state after it
    /// @throws PgwrightException with file, line and SQLSTATE when a statement fails
    void down(int unit, StatementWatch watch);

    /// What the tool prints instead of running it, for others to run; empty when it cannot print
    /// this unit by itself, or nothing at all.
    ///
    /// @throws PgwrightException with file and line when the tool fails
    Optional<String> printed(int unit, boolean down);

    /// Remembers what the tool has noted in the database; what is given back restores it.
    Bookmark bookmark() throws SQLException;

    /// The schema without what the tool keeps for itself, such as Alembic's version table.
    Schema withoutBookkeeping(Schema schema);

    @Override
    void close();
  }
}
