package dev.pgwright.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Objects;

/// A file with a line of JSON for each read, which is only added to.
///
/// Each line has the SHA-256 of the line before it, so that one that is changed or gone is seen.
public final class AuditLog {

  private static final int LONGEST_LINE = 256 << 10;

  private AuditLog() {}

  /// What one line tells.
  ///
  /// @param time ISO 8601
  /// @param place `host:port/database`
  /// @param outcome `rows`, or the code of the failure
  /// @param detail number of rows, or the failure's message
  public record Entry(String time, String place, String sql, String outcome, String detail) {}

  /// Adds a line; makes the file and its folder when they are not there.
  ///
  /// @throws PgwrightException FILES when it cannot be written
  public static void add(Path file, Entry entry) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        String line = line(entry, hash(last(channel)));
        channel.position(channel.size());
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
    } catch (IOException e) {
      throw PgwrightException.of(
              Code.FILES, "cannot write the audit log " + file + ": " + e.getMessage())
          .hint("[query] audit must name a file in a writable folder")
          .because(e);
    }
  }

  private static String line(Entry entry, String before) throws JsonProcessingException {
    var line = new LinkedHashMap<String, String>();
    line.put("time", entry.time());
    line.put("database", entry.place());
    line.put("sql", entry.sql());
    line.put("outcome", entry.outcome());
    line.put("detail", entry.detail());
    line.put("previous", before);
    return new ObjectMapper().writeValueAsString(line) + "\n";
  }

  /// The last line of the file; empty where there is none.
  private static String last(FileChannel channel) throws IOException {
    int length = (int) Math.min(channel.size(), LONGEST_LINE);
    ByteBuffer end = ByteBuffer.allocate(length);
    channel.position(channel.size() - length);
    int read = 0;
    while (end.hasRemaining() && read >= 0) {
      read = channel.read(end);
    }
    String text = new String(end.array(), 0, end.position(), StandardCharsets.UTF_8);
    return text.substring(text.stripTrailing().lastIndexOf('\n') + 1).stripTrailing();
  }

  private static String hash(String line) {
    if (line.isEmpty()) {
      return "";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
