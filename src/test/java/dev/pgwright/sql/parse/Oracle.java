package dev.pgwright.sql.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.sql.Dialect;
import dev.pgwright.testing.TestEnv;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The server's own parser, as a library for Node.
final class Oracle {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Oracle() {}

  /// What it says about a statement.
  ///
  /// @param message null when it accepts the statement
  /// @param printsAlike whether what we print for the statement has the same fingerprint
  record Verdict(@Nullable String message, boolean printsAlike) {

    boolean accepts() {
      return message == null;
    }
  }

  /// One verdict for each statement, in their order.
  static List<Verdict> ask(List<String> statements, Path folder) throws Exception {
    Path questions = folder.resolve("questions");
    Path answers = folder.resolve("answers");
    try (var out = Files.newBufferedWriter(questions)) {
      for (String statement : statements) {
        boolean sound = Parser.parse(statement, Dialect.SERVER).problems().isEmpty();
        List<String> texts =
            sound
                ? List.of(statement, Printer.print(statement, Dialect.SERVER))
                : List.of(statement);
        out.write(JSON.writeValueAsString(texts));
        out.write('\n');
      }
    }
    Process process =
        new ProcessBuilder(
                TestEnv.node().toString(),
                "src/test/env/pg-query.cjs",
                TestEnv.libpgQuery().toString())
            .redirectInput(questions.toFile())
            .redirectOutput(answers.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("pg-query.cjs failed");
    }
    var verdicts = new ArrayList<Verdict>();
    for (String line : Files.readAllLines(answers, StandardCharsets.UTF_8)) {
      JsonNode answer = JSON.readTree(line);
      String message = answer.get(0).isNull() ? null : answer.get(0).asText();
      verdicts.add(new Verdict(message, answer.get(2).asBoolean()));
    }
    return verdicts;
  }
}
