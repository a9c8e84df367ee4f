package dev.pgwright.agent.task;

import java.nio.file.Path;
import java.util.LinkedHashMap;

/// Another process that adds tasks.
final class Writer {

  private Writer() {}

  /// Adds tasks to the run `shared` of a folder.
  ///
  /// @param args the folder, and how many
  public static void main(String[] args) {
    TaskStore store = TaskStore.in(Path.of(args[0]), "shared");
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      store.create("task", "", null, new LinkedHashMap<>());
    }
  }
}
