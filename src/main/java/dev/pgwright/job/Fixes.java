package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.reading.StaticHistory;
import dev.pgwright.config.Boundaries;
import dev.pgwright.job.fix.FileChanges;
import dev.pgwright.job.fix.Fixing;
import dev.pgwright.job.fix.Followers;
import dev.pgwright.job.fix.NewText;
import dev.pgwright.report.Draft;
import dev.pgwright.rules.Checked;
import dev.pgwright.rules.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The safe forms of what was reported, shown or written.
final class Fixes {

  private Fixes() {}

  /// The files with the safe forms in place; nothing is written.
  static Fixing.Result of(
      CheckRequest request,
      List<Migration> migrations,
      Checked checked,
      Function<List<Migration>, Checked> check) {
    var files =
        new FileChanges(
            file ->
                file.equals("-")
                    ? String.valueOf(request.stdin())
                    : MigrationFiles.text(path(request, file)),
            file -> OutFolder.names(folder(request, file), false),
            (file, text) -> AlembicMigrations.parsed(path(request, file), file, text),
            new Followers(
                file -> StaticHistory.layout(path(request, file)), request.handling().date()));
    return Fixing.run(migrations, checked, files, check);
  }

  /// Shows the files, or writes them.
  static void tell(Fixing.Result fixed, CheckRequest request, Draft draft) {
    if (fixed.files().isEmpty()) {
      return;
    }
    if (request.handling().write() && !request.files().contains("-")) {
      write(fixed.files(), request);
      fixed.files().forEach(it -> draft.migration(name(it.file())));
    } else {
      fixed.files().forEach(it -> draft.preview(it.file(), it.text()));
      draft.recommendation(
          fixed.fixed()
              + (fixed.fixed() == 1 ? " statement has" : " statements have")
              + " a safe form, shown below"
              + (request.files().contains("-") ? "" : "; --write puts it into the files"));
    }
  }

  private static void write(List<NewText> texts, CheckRequest request) {
    var folders = new ArrayList<Path>();
    texts.forEach(it -> folders.add(folder(request, it.file())));
    var boundaries = new Boundaries(request.setup().config(), folders);
    var created = new ArrayList<Boundaries.NewFile>();
    var changed = new ArrayList<NewText>();
    for (NewText text : texts) {
      Path path = path(request, text.file());
      if (text.created()) {
        created.add(new Boundaries.NewFile(path, text.text()));
      } else {
        boundaries.allowChange(path);
        changed.add(text);
      }
    }
    boundaries.writeAll(created);
    for (NewText text : changed) {
      Path path = path(request, text.file());
      try {
        Files.writeString(path, text.text());
      } catch (IOException e) {
        throw PgwrightException.of(Code.FILES, "cannot be written: " + e.getMessage())
            .at(path, 0)
            .because(e);
      }
    }
  }

  private static Path path(CheckRequest request, String file) {
    return request.folder().resolve(file);
  }

  private static Path folder(CheckRequest request, String file) {
    Path parent = path(request, file).toAbsolutePath().normalize().getParent();
    return parent == null ? request.folder() : parent;
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
