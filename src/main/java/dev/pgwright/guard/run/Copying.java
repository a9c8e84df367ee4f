package dev.pgwright.guard.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Programs that give files other names or contents.
public final class Copying {

  private static final List<String> VALUED =
      List.of(
          "-S", "--suffix", "-m", "--mode", "-o", "--owner", "-g", "--group", "-d", "-r", "--date");

  private Copying() {}

  /// The one who knows such a program; null for any other.
  static @Nullable Program find(String name) {
    return switch (name) {
      case "cp", "gcp", "ln", "install", "ginstall", "link" -> Copying::copied;
      case "touch", "mkdir" -> Copying::touched;
      case "curl", "wget", "http", "https", "xh" -> Copying::fetched;
      default -> null;
    };
  }

  /// `cp a b`, `mv a b folder`: what is known of a file is known of its copy.
  public static String copied(Call call) {
    var plain = new ArrayList<String>();
    String folder = null;
    List<String> words = call.words();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.matches("-t|--target-directory") && i + 1 < words.size()) {
        folder = words.get(++i);
      } else if (word.startsWith("--target-directory=")) {
        folder = word.substring(19);
      } else if (VALUED.contains(word)) {
        i++;
      } else if (!word.startsWith("-") || word.equals("-")) {
        plain.add(word);
      }
    }
    if (folder == null && plain.size() > 1) {
      String last = plain.removeLast();
      boolean into = plain.size() > 1 || last.endsWith("/") || call.machine().isFolder(last);
      if (!into) {
        one(call, plain.getFirst(), last);
        return "";
      }
      folder = last;
    }
    for (String each : folder == null ? List.<String>of() : plain) {
      one(call, each, folder + "/" + Call.base(each));
    }
    return "";
  }

  private static void one(Call call, String from, String to) {
    if (from.equals("/dev/stdin") || from.equals("-")) {
      call.machine().writes(to, call.stdin() == null ? "" : call.stdin(), false);
    } else {
      call.machine().copies(from, to);
    }
  }

  private static String touched(Call call) {
    call.plainWords().forEach(call.machine()::touches);
    return "";
  }

  /// `curl -o x`: a file whose text is only known then.
  private static String fetched(Call call) {
    List<String> words = call.words();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean output =
          word.matches(call.name().equals("wget") ? "-\\w*O" : "-\\w*o") || word.equals("--output");
      String name =
          output && i + 1 < words.size()
              ? words.get(i + 1)
              : word.startsWith("--output=") ? word.substring(9) : null;
      boolean own = call.name().equals("wget") ? word.matches("https?://.*") : words.contains("-O");
      if (name == null && own && word.matches("https?://.*[^/]")) {
        name = Call.base(word.replaceFirst("[?#].*", ""));
      }
      if (name != null && !name.equals("-") && !name.startsWith("/dev/")) {
        call.machine().writes(name, Hole.TEXT, false);
      }
    }
    return Hole.TEXT;
  }
}
