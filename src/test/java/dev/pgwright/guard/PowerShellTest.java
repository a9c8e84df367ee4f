package dev.pgwright.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands of PowerShell by the verdict that they deserve: a verdict and a command to a line, with
/// ⏎ for a newline.
class PowerShellTest {

  @TempDir private Path folder;

  @Test
  void commands_of_powershell_are_judged_as_they_deserve() throws IOException {
    Files.writeString(folder.resolve("d.sql"), "drop table users;");
    var guard =
        new Guard(new Settings(Config::defaults, new LinkedHashMap<>(), folder.resolve("state")));
    var wrong = new ArrayList<String>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/guard/powershell.txt"))) {
      var input = new LinkedHashMap<String, String>();
      input.put("command", line.substring(line.indexOf(' ') + 1).replace('⏎', '\n'));
      Judgement judgement = guard.judge(new Request("PowerShell", input, folder, "", false));
      if (!line.startsWith(judgement.verdict().label() + " ")) {
        wrong.add(judgement.verdict().label() + " " + judgement.rule() + ": " + line);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void packed_files_are_read_as_their_contents() throws IOException {
    try (var out =
        new java.util.zip.GZIPOutputStream(Files.newOutputStream(folder.resolve("d.sql.gz")))) {
      out.write("drop table users;".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    var guard =
        new Guard(new Settings(Config::defaults, new LinkedHashMap<>(), folder.resolve("state")));
    for (String reader :
        new String[] {
          "gunzip -c d.sql.gz", "zcat d.sql", "gzip -d < d.sql.gz", "zcat < d.sql.gz"
        }) {
      Judgement judgement = guard.judge(Request.command(reader + " | psql", folder));
      assertThat(judgement.rule()).as(reader).isEqualTo("drop-table");
    }
  }
}
