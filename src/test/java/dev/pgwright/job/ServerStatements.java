package dev.pgwright.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a server's log says about the statements it was sent, with `log_statement = all`.
final class ServerStatements {

  private static final Pattern ENTRY =
      Pattern.compile("^\\d{4}-\\d\\d-\\d\\d .*? \\[\\d+] (?:LOG|DETAIL):  (.*)$");
  private static final Pattern STATEMENT = Pattern.compile("^(?:statement|execute [^:]*): (.*)$");

  private ServerStatements() {}

  /// The statements since a size of the log, without their comments.
  static List<String> in(Path log, long since) throws IOException {
    byte[] bytes = Files.readAllBytes(log);
    var text = new String(bytes, (int) since, bytes.length - (int) since, StandardCharsets.UTF_8);
    var statements = new ArrayList<String>();
    boolean open = false;
    for (String line : text.lines().toList()) {
      Matcher entry = ENTRY.matcher(line);
      String said = line;
      if (entry.matches()) {
        Matcher statement = STATEMENT.matcher(entry.group(1));
        open = statement.matches();
        if (open) {
          statements.add("");
          said = statement.group(1);
        }
      }
      if (open && !said.strip().startsWith("--")) {
        statements.addLast((statements.removeLast() + " " + said.strip()).strip());
      }
    }
    return List.copyOf(statements);
  }
}
