package dev.pgwright.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

  @Test
  void each_line_has_the_hash_of_the_one_before(@TempDir Path folder)
      throws IOException, GeneralSecurityException {
    Path file = folder.resolve("new/reads.jsonl");
    for (String sql : List.of("select 1", "select 'ä\n'", "drop table t")) {
      AuditLog.add(
          file, new AuditLog.Entry("2026-02-03T00:00:00Z", "db:5432/shop", sql, "rows", "1"));
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .contains("\"database\":\"db:5432/shop\"")
        .endsWith("\"previous\":\"\"}");
    assertThat(lines.get(2)).endsWith("\"previous\":\"" + hash(lines.get(1)) + "\"}");
  }

  private static String hash(String line) throws GeneralSecurityException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
  }
}
