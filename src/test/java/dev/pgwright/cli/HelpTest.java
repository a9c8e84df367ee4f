package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.Golden;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/// The help of every command, kept under `docs/cli`.
class HelpTest {

  private static final Path FOLDER = Path.of("docs/cli");

  @TestFactory
  Stream<DynamicTest> help_reads_as_its_file() {
    return commands().entrySet().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    String.join(" ", it.getValue()),
                    () -> Golden.compare(FOLDER.resolve(it.getKey()), help(it.getValue()))));
  }

  @Test
  void no_file_is_left_of_a_command_that_is_gone() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(commands().keySet());
    }
  }

  @TestFactory
  Stream<DynamicTest> every_help_has_exit_codes_and_examples() {
    return commands().values().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    String.join(" ", it),
                    () ->
                        assertThat(help(it))
                            .contains("\nExit codes:\n  0 ")
                            .containsPattern("\nExamples:\n.*" + String.join(" ", it))
                            .satisfies(
                                text ->
                                    assertThat(text.lines())
                                        .allMatch(line -> line.length() <= RootCommand.WIDTH))));
  }

  private static String help(List<String> command) {
    var arguments = new ArrayList<>(command.subList(1, command.size()));
    arguments.add("--help");
    Run run = Run.place().run(arguments.toArray(String[]::new));
    assertThat(run.exit()).isZero();
    return run.out();
  }

  /// The words of every command by the name of its file.
  private static Map<String, List<String>> commands() {
    var session = Run.place().session(new StringWriter(), new StringWriter());
    var all = new TreeMap<String, List<String>>();
    collect(
        Program.commandLine(new RootCommand(session), Run.place().services()),
        List.of("pgwright"),
        all);
    return all;
  }

  private static void collect(CommandLine line, List<String> words, Map<String, List<String>> all) {
    all.put(String.join("-", words) + ".txt", words);
    line.getSubcommands()
        .forEach(
            (name, inner) -> {
              var longer = new ArrayList<>(words);
              longer.add(name);
              collect(inner, longer, all);
            });
  }
}
