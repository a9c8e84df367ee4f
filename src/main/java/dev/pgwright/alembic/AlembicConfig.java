package dev.pgwright.alembic;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which Alembic configuration to read, and with which Python.
///
/// @param ini an `alembic.ini`, or a `pyproject.toml` with `[tool.alembic]`; absolute
/// @param section the section of the ini file, `alembic` unless `alembic -n` names another
/// @param python an interpreter that can import Alembic, as [Python#find] gives it
/// @param staged a folder of revision files that count as if they lay in the last version location;
///   null for none
/// @param only which of the databases that `env.py` migrates is meant, counted from 0; null for all
public record AlembicConfig(
    Path ini, String section, Path python, @Nullable Path staged, @Nullable Integer only) {

  /// A configuration as it is, without staged files.
  public AlembicConfig(Path ini, String section, Path python) {
    this(ini, section, python, null, null);
  }

  /// The same configuration for one of several databases.
  public AlembicConfig only(int database) {
    return new AlembicConfig(ini, section, python, staged, database);
  }

  /// The same configuration with files that are not among its own yet.
  public AlembicConfig staging(Path folder) {
    return new AlembicConfig(ini, section, python, folder, only);
  }

  /// The section that Alembic reads by default.
  public static final String DEFAULT_SECTION = "alembic";

  private static final Pattern TOML_TABLE =
      Pattern.compile("^\\s*\\[\\s*tool\\s*\\.\\s*alembic\\s*]", Pattern.MULTILINE);

  /// The configuration file that a path means: itself, or the one in that folder.
  ///
  /// A folder's `alembic.ini` comes before its `pyproject.toml`, which counts only when it has a
  /// `[tool.alembic]` table.
  ///
  /// @return absolute and normalized
  /// @throws PgwrightException [Code#INPUT] when there is none
  public static Path locate(Path iniOrFolder) {
    Path path = iniOrFolder.toAbsolutePath().normalize();
    if (Files.isRegularFile(path)) {
      return path;
    }
    if (!Files.isDirectory(path)) {
      throw PgwrightException.of(Code.INPUT, "no such file or folder: " + path)
          .at(path, 0)
          .hint("Name an alembic.ini, or the folder that holds it.");
    }
    Path ini = path.resolve("alembic.ini");
    if (Files.isRegularFile(ini)) {
      return ini;
    }
    Path toml = path.resolve("pyproject.toml");
    if (Files.isRegularFile(toml) && TOML_TABLE.matcher(text(toml)).find()) {
      return toml;
    }
    throw PgwrightException.of(
            Code.INPUT,
            path + " holds neither an alembic.ini nor a pyproject.toml with [tool.alembic]")
        .at(path, 0)
        .hint("Name an alembic.ini, or the folder that holds it.");
  }

  private static String text(Path toml) {
    try {
      return new String(Files.readAllBytes(toml), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read " + toml).at(toml, 0).because(e);
    }
  }
}
