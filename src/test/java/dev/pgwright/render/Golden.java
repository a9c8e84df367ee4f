package dev.pgwright.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Rendered files against the files of a folder; `-Dgolden=write` writes the folder.
final class Golden {

  private static final Path ROOT = Path.of("src", "test", "resources", "render");

  private Golden() {}

  static void check(String name, List<RenderedFile> files) {
    var actual = new TreeMap<String, String>();
    files.forEach(it -> actual.put(it.name(), it.text()));
    Path folder = ROOT.resolve(name);
    try {
      if ("write".equals(System.getProperty("golden"))) {
        write(folder, actual);
      }
      assertThat(actual).isEqualTo(read(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static void write(Path folder, SortedMap<String, String> texts) throws IOException {
    Files.createDirectories(folder);
    for (String old : read(folder).keySet()) {
      Files.delete(folder.resolve(old));
    }
    for (var entry : texts.entrySet()) {
      Files.writeString(folder.resolve(entry.getKey()), entry.getValue());
    }
  }
}
