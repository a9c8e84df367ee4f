package dev.pgwright.alembic.naming;

import dev.pgwright.alembic.python.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where the Python files of a project give a value to a word.
public final class Mentions {

  private static final int UP = 4;
  private static final int FILES = 5000;
  private static final long LARGEST = 1 << 20;

  private static final List<String> MARKS =
      List.of("alembic.ini", "pyproject.toml", "setup.py", "setup.cfg", "requirements.txt");

  private static final List<String> FOREIGN =
      List.of("site-packages", "node_modules", "venv", "tests", "test", "build", "dist");

  private Mentions() {}

  /// The project's files that hold the word, ordered; revisions, tests and what is installed are
  /// left out.
  ///
  /// @param env the project's `env.py`
  public static List<Path> of(String word, Path env) throws IOException {
    var files = new ArrayList<Path>();
    var seen = new int[1];
    Files.walkFileTree(
        top(env),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            return name.startsWith(".") || FOREIGN.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (file.toString().endsWith(".py") && attributes.size() < LARGEST) {
              seen[0]++;
              String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
              if (text.contains(word) && !text.contains("down_revision")) {
                files.add(file);
              }
            }
            return seen[0] < FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files.stream().sorted().toList();
  }

  /// The folder of the project: the highest one not far above that looks like one.
  private static Path top(Path env) {
    Path folder = env.toAbsolutePath().normalize().getParent();
    Path top = folder;
    for (int i = 0; i < UP && folder != null && folder.getNameCount() > 0; i++) {
      Path here = folder;
      if (MARKS.stream().anyMatch(it -> Files.isRegularFile(here.resolve(it)))) {
        top = here;
      }
      folder = folder.getParent();
    }
    return top == null ? env : top;
  }

  /// The expressions that a module gives to a keyword or an attribute of that name.
  public static List<Node> values(String word, Node module) {
    return all(module)
        .flatMap(
            it ->
                it.is("keyword_argument") && it.get("name").text().equals(word)
                    ? it.find("value").stream()
                    : it.is("assignment") && it.get("left").text().endsWith("." + word)
                        ? it.find("right").stream()
                        : Stream.empty())
        .toList();
  }

  private static Stream<Node> all(Node node) {
    return Stream.concat(Stream.of(node), node.children().stream().flatMap(Mentions::all));
  }
}
