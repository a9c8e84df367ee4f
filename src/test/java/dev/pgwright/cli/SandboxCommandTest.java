package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The life of a server that stays, seen from the command line.
@Tag("pg")
class SandboxCommandTest {

  @TempDir Path temporary;

  @Test
  void a_server_is_started_listed_stopped_and_cleaned_away() throws IOException {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(run("status")).isEqualTo("no throwaway server\n");
    String url = run("start", "--extension", "pg_trgm");
    try {
      assertThat(url).matches("postgresql://postgres:[0-9a-f]{36}@127\\.0\\.0\\.1:\\d+/postgres\n");
      String port = url.replaceAll(".*:(\\d+)/.*\n", "$1");
      assertThat(run("status"))
          .matches("process \\d+, port " + port + ", background, " + temporary + "/.*\n");
      assertThat(run("clean")).startsWith("left alone, in use: process ");
      assertThat(run("stop")).matches("stopped process \\d+ on port " + port + "\n");
    } finally {
      run("stop");
    }
    assertThat(run("stop")).isEqualTo("no throwaway server was left running\n");
    assertThat(run("clean")).contains("removed " + temporary.resolve("templates"));
    assertThat(run()).isEqualTo("no throwaway server\n");
  }

  private String run(String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new SandboxCommand(new SandboxSettings(temporary, null, null, 18)))
            .setOut(new PrintWriter(out))
            .execute(arguments);
    assertThat(code).isZero();
    return out.toString();
  }
}
