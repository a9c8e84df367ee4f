package dev.pgwright.job;

import dev.pgwright.flyway.NewNames;
import dev.pgwright.render.Flyway;
import dev.pgwright.render.RenderedFile;
import dev.pgwright.verify.Migration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Rendered files in a folder of ours, as the tool they are for would run them.
final class Staged {

  private Staged() {}

  /// Each `V` file with its `U` file, in a transaction unless a configuration says otherwise.
  static List<Migration.Scripts> flyway(Path folder, List<RenderedFile> files, NewNames naming) {
    List<String> names = files.stream().map(RenderedFile::name).toList();
    var scripts = new ArrayList<Migration.Scripts>();
    for (RenderedFile file : files) {
      String name = file.name();
      if (!naming.isUp(name)) {
        continue;
      }
      String undo = naming.downOf(name);
      scripts.add(
          new Migration.Scripts(
              name.substring(0, name.length() - naming.suffix().length()),
              folder.resolve(name),
              names.contains(undo) ? folder.resolve(undo) : null,
              !outside(files, name),
              !outside(files, undo)));
    }
    return scripts;
  }

  private static boolean outside(List<RenderedFile> files, String name) {
    return files.stream()
        .filter(it -> it.name().equals(name + Flyway.CONFIG))
        .anyMatch(it -> it.text().contains(Flyway.OUTSIDE));
  }
}
