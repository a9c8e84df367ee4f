package dev.pgwright.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What stays the same of a finding when lines above it come and go.
public final class Fingerprint {

  private static final int BYTES = 16;

  private Fingerprint() {}

  /// 32 hexadecimal digits made of rule, file, object and message.
  public static String of(Finding finding) {
    try {
      String text =
          String.join(
              "\n",
              finding.rule(),
              String.valueOf(finding.file()),
              String.valueOf(finding.object()),
              finding.message());
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
