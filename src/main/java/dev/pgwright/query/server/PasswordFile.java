package dev.pgwright.query.server;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// libpq's `.pgpass`: lines `host:port:database:user:password`, the first that matches counts.
final class PasswordFile {

  private PasswordFile() {}

  /// The password for one server, database and user.
  ///
  /// @return empty when the file is missing, has no such line, or may be read by others
  static Optional<String> find(Path file, String host, String port, String database, String user) {
    if (!Files.isRegularFile(file) || readableByOthers(file)) {
      return Optional.empty();
    }
    List<String> wanted = List.of(host, port, database, user);
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("#"))
          .map(PasswordFile::fields)
          .filter(fields -> fields.size() == 5 && matches(fields, wanted))
          .map(fields -> fields.get(4))
          .findFirst();
    } catch (IOException e) {
      throw PgwrightException.of(Code.CONNECTION, "cannot read the password file " + file)
          .at(file, 0)
          .because(e);
    }
  }

  private static boolean matches(List<String> fields, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Fields at unescaped colons; the fifth keeps further ones.
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    var field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        field.append(line.charAt(i));
      } else if (c == ':' && fields.size() < 4) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static boolean readableByOthers(Path file) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    try {
      return Files.getPosixFilePermissions(file).stream()
          .anyMatch(
              bit ->
                  switch (bit) {
                    case OWNER_READ, OWNER_WRITE, OWNER_EXECUTE -> false;
                    case GROUP_READ,
                        GROUP_WRITE,
                        GROUP_EXECUTE,
                        OTHERS_READ,
                        OTHERS_WRITE,
                        OTHERS_EXECUTE ->
                        true;
                  });
    } catch (IOException e) {
      throw PgwrightException.of(Code.CONNECTION, "cannot read the password file " + file)
          .at(file, 0)
          .because(e);
    }
  }
}
