package dev.pgwright.guard.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Programs that print what they are given, perhaps decoded.
public final class Filters {

  private static final int LARGEST = 4 << 20;

  /// `1e command` and `s/a/command/e`.
  private static final java.util.regex.Pattern RUNS =
      java.util.regex.Pattern.compile(
          "(?s)(?:\\d+|\\$|/[^/]*/)?\\s*e\\s+(.+)|s([^\\w\\s]).*\\2(.*)\\2[gI\\d]*e[gI\\d]*");

  private Filters() {}

  private static final List<String> PARTIAL =
      List.of(
          "head",
          "tail",
          "grep",
          "egrep",
          "fgrep",
          "sort",
          "uniq",
          "pv",
          "iconv",
          "dos2unix",
          "fold",
          "fmt",
          "column",
          "ts",
          "sponge",
          "strings",
          "zgrep",
          "bzgrep",
          "xzgrep");

  /// Programs whose output shells evaluate, and which reach no database.
  private static final List<String> PREPARING =
      List.of(
          "ssh-agent",
          "pyenv",
          "rbenv",
          "nodenv",
          "goenv",
          "starship",
          "fnm",
          "direnv",
          "zoxide",
          "dircolors",
          "lesspipe",
          "keychain",
          "thefuck",
          "register-python-argcomplete");

  /// The one who knows a filter; null when it is none.
  public static @Nullable Program find(String name) {
    if (PARTIAL.contains(name)) {
      return name.endsWith("grep") ? Filters::searched : call -> partial(input(call));
    }
    if (PREPARING.contains(name)) {
      return Filters::prepared;
    }
    return switch (name) {
      case "echo" -> call -> Printing.echo(call.arguments());
      case "printf" -> call -> Printing.printf(call.arguments());
      case "cat", "bat", "tac", "nl" -> Filters::input;
      case "tee" -> Filters::tee;
      case "rev" -> call -> mapped(input(call), it -> new StringBuilder(it).reverse().toString());
      case "tr" -> Filters::translated;
      case "sed", "gsed" -> Filters::edited;
      case "date" ->
          call ->
              call.arguments().stream().anyMatch(it -> it.startsWith("+")) ? stamped(call) : "0";
      case "which" ->
          call -> call.plainWords().isEmpty() ? "" : call.plainWords().getFirst() + "\n";
      case "seq" -> _ -> Hole.TEXT;
      case "pgrep", "pidof" -> call -> Hole.TEXT + String.join(" ", call.plainWords());
      default -> decoding(name);
    };
  }

  /// `direnv exec . x`, `pyenv exec x`, `ssh-agent x`.
  private static String prepared(Call call) {
    int exec = call.words().indexOf("exec");
    if (exec > 0) {
      return call.runFrom(exec + (call.name().equals("direnv") ? 2 : 1));
    }
    boolean agent = call.name().equals("ssh-agent") && !call.plainWords().isEmpty();
    return agent ? call.runFrom(call.words().indexOf(call.plainWords().getFirst())) : "";
  }

  private static @Nullable Program decoding(String name) {
    return switch (name) {
      case "base64", "gbase64" -> call -> decoded(call, "-d", "-D", "--decode", "-di", "-id");
      case "openssl" -> Filters::decrypted;
      case "xxd" ->
          call ->
              call.arguments().stream().anyMatch(it -> it.matches("-\\w*r\\w*"))
                  ? hex(call)
                  : Hole.TEXT;
      case "gunzip", "zcat", "gzcat", "gzip", "pigz" -> Filters::unzipped;
      default -> null;
    };
  }

  /// What the files named, or the input, say.
  public static String input(Call call) {
    var text = new StringBuilder();
    boolean files = false;
    for (String word : call.arguments()) {
      if (word.equals("-")) {
        files = true;
        text.append(call.stdin() == null ? "" : call.stdin());
      } else if (!word.startsWith("-")) {
        String file = call.machine().file(word);
        if (file != null) {
          files = true;
          text.append(file);
        } else if (word.endsWith("postmaster.pid")) {
          files = true;
          text.append(Hole.TEXT).append("postmaster");
        } else if (call.name().equals("cat") || call.name().equals("tac")) {
          files = true;
          text.append(Hole.TEXT);
        }
      }
    }
    if (files) {
      return text.toString();
    }
    return call.stdin() == null ? "" : call.stdin();
  }

  /// Lines that hold a pattern; of lines that are not known, the pattern is.
  private static String searched(Call call) {
    String text = input(call);
    List<String> plain = call.plainWords();
    boolean unknown = text.replace(Hole.TEXT, "").isBlank();
    return unknown && !plain.isEmpty()
        ? Hole.TEXT + plain.getFirst().replaceAll("[\\[\\]\\\\^$]", "") + Hole.TEXT + "\n"
        : partial(text);
  }

  /// A part of a text: perhaps all of it, perhaps not.
  public static String partial(String text) {
    return text.isEmpty() ? Hole.TEXT : text + Hole.TEXT;
  }

  private static String tee(Call call) {
    String in = call.stdin() == null ? "" : call.stdin();
    boolean append = call.has("-a", "--append");
    for (String word : call.plainWords()) {
      call.machine().writes(word, in, append);
    }
    return in;
  }

  private static String mapped(String text, java.util.function.UnaryOperator<String> line) {
    var out = new StringBuilder();
    text.lines().forEach(it -> out.append(line.apply(it)).append('\n'));
    return out.toString();
  }

  private static String translated(Call call) {
    String in = call.stdin() == null ? "" : call.stdin();
    List<String> sets = call.plainWords();
    String options =
        String.join("", call.arguments().stream().filter(it -> it.startsWith("-")).toList());
    if (sets.isEmpty() || options.indexOf('c') >= 0 || options.indexOf('C') >= 0) {
      return Hole.TEXT;
    }
    String from = Sets.expanded(sets.getFirst());
    if (options.indexOf('d') >= 0) {
      return Sets.without(in, from);
    }
    return sets.size() < 2 ? in : Sets.mapped(in, from, Sets.expanded(sets.get(1)));
  }

  /// `s/a/b/` where the pattern is plain; anything else is not followed.
  private static String edited(Call call) {
    List<String> plain = call.plainWords();
    boolean inPlace = call.arguments().stream().anyMatch(it -> it.matches("-\\w*i.*|--in-place.*"));
    if (inPlace) {
      plain.forEach(call.machine()::touches);
      call.machine().disturb();
      return "";
    }
    if (plain.isEmpty()) {
      return Hole.TEXT;
    }
    String script = plain.getFirst();
    Call rest = call.with(List.of("cat"));
    if (plain.size() > 1) {
      var words = new java.util.ArrayList<>(List.of("cat"));
      words.addAll(plain.subList(1, plain.size()));
      rest = call.with(words);
    }
    String in = input(rest);
    java.util.regex.Matcher runs = RUNS.matcher(script);
    if (runs.matches()) {
      String command = runs.group(1) == null ? runs.group(3) : runs.group(1);
      call.machine().innerShell(command, null, List.of());
    }
    if (script.length() > 3 && script.charAt(0) == 's') {
      String[] parts =
          script.substring(2).split(java.util.regex.Pattern.quote(script.substring(1, 2)), -1);
      boolean known = parts.length == 3 && parts[2].matches("[gI]*");
      if (known && parts[0].matches("[\\w .,;'-]*") && parts[1].matches("[^&\\\\]*")) {
        return mapped(in, it -> it.replace(parts[0], parts[1]));
      }
    }
    return partial(in);
  }

  private static String decoded(Call call, String... options) {
    return call.has(options) ? base64(input(call)) : Hole.TEXT;
  }

  private static String base64(String text) {
    if (Hole.in(text)) {
      return Hole.TEXT;
    }
    try {
      return text(Base64.getMimeDecoder().decode(text));
    } catch (IllegalArgumentException _) {
      return Hole.TEXT;
    }
  }

  /// `openssl base64 -d -in x`; what is encrypted is not known.
  private static String decrypted(Call call) {
    boolean plain = call.has("base64", "-base64", "-a") && !call.has("-k", "-K", "-pass");
    int file = call.words().indexOf("-in");
    var words = new java.util.ArrayList<>(List.of("x"));
    words.addAll(
        file > 0
            ? call.words().subList(file + 1, Math.min(file + 2, call.words().size()))
            : List.of());
    return call.has("-d") && plain ? base64(input(call.with(words))) : Hole.TEXT;
  }

  private static String hex(Call call) {
    String text = input(call.with(List.of("xxd"))).replaceAll("[^0-9a-fA-F]", "");
    boolean plain = call.arguments().stream().anyMatch(it -> it.matches("-\\w*p\\w*|-ps"));
    if (!plain || text.length() % 2 != 0 || Hole.in(input(call))) {
      return Hole.TEXT;
    }
    return text(HexFormat.of().parseHex(text));
  }

  /// Bytes as text; those that are no UTF-8 keep their values, one character each.
  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String unzipped(Call call) {
    boolean packs = call.name().equals("gzip") || call.name().equals("pigz");
    if (packs && call.arguments().stream().noneMatch(it -> it.matches("-\\w*d\\w*|--decompress"))) {
      return Hole.TEXT;
    }
    if (call.plainWords().isEmpty()) {
      return unzipped(call.stdin());
    }
    var text = new StringBuilder();
    for (String name : call.plainWords()) {
      String file = call.machine().file(name);
      text.append(unzipped(file == null ? call.machine().file(name + ".gz") : file));
    }
    return text.toString();
  }

  private static String unzipped(@Nullable String in) {
    if (in == null || Hole.in(in)) {
      return Hole.TEXT;
    }
    byte[] bytes = in.getBytes(StandardCharsets.ISO_8859_1);
    try (var out = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(out.readNBytes(LARGEST), StandardCharsets.UTF_8);
    } catch (IOException _) {
      return Hole.TEXT;
    }
  }

  private static String stamped(Call call) {
    String format =
        call.arguments().stream().filter(it -> it.startsWith("+")).findFirst().orElse("+");
    return format.substring(1).replaceAll("%[-_0^#]?[A-Za-z]", "0") + "\n";
  }

  /// Sets of characters as `tr` writes them.
  private static final class Sets {

    private Sets() {}

    static String expanded(String set) {
      String text =
          dev.pgwright.guard.shell.AnsiC.decode(set)
              .replace("[:lower:]", "a-z")
              .replace("[:upper:]", "A-Z")
              .replace("[:digit:]", "0-9")
              .replace("[:space:]", " \t\n");
      var out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        boolean range = i + 2 < text.length() && text.charAt(i + 1) == '-';
        if (range && text.charAt(i) <= text.charAt(i + 2)) {
          for (char c = text.charAt(i); c <= text.charAt(i + 2); c++) {
            out.append(c);
          }
          i += 2;
        } else {
          out.append(text.charAt(i));
        }
      }
      return out.toString();
    }

    static String without(String text, String set) {
      var out = new StringBuilder();
      text.chars().filter(c -> set.indexOf(c) < 0).forEach(c -> out.append((char) c));
      return out.toString();
    }

    static String mapped(String text, String from, String to) {
      if (to.isEmpty()) {
        return text;
      }
      var out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int at = from.lastIndexOf(c);
        out.append(at < 0 ? c : to.charAt(Math.min(at, to.length() - 1)));
      }
      return out.toString();
    }
  }
}
