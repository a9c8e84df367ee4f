package dev.pgwright.guard.run;

import dev.pgwright.guard.shell.AnsiC;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// `xargs` and `parallel`: programs whose arguments come from elsewhere.
final class Xargs {

  private static final List<String> VALUED =
      List.of(
          "-n",
          "-P",
          "-L",
          "-d",
          "-E",
          "-s",
          "-a",
          "-j",
          "--delimiter",
          "--max-args",
          "--max-procs",
          "--arg-file",
          "--jobs",
          "--colsep",
          "--results",
          "--joblog");
  private static final int MOST = 40;

  private Xargs() {}

  static String run(Call call) {
    String mark = "";
    String separator = "";
    boolean file = call.has("-a", "--arg-file");
    int at = 1;
    while (at < call.words().size() && call.words().get(at).startsWith("-")) {
      String word = call.words().get(at);
      if (word.equals("-I") || word.equals("--replace")) {
        mark = at + 1 < call.words().size() && word.equals("-I") ? call.words().get(++at) : "{}";
      } else if (word.startsWith("-I")) {
        mark = word.substring(2);
      } else if (word.equals("-i")) {
        mark = "{}";
      } else if (word.matches("-\\w*0|--null")) {
        separator = "\0";
      } else if (word.matches("-d.+|--delimiter=.+")) {
        separator = AnsiC.decode(word.replaceFirst("^(-d|--delimiter=)", ""));
      } else if (VALUED.contains(word)) {
        at++;
        boolean delimiter = word.matches("-d|--delimiter") && at < call.words().size();
        separator = delimiter ? AnsiC.decode(call.words().get(at)) : separator;
      } else if (word.equals("--")) {
        at++;
        break;
      }
      at++;
    }
    List<String> inner =
        call.words().subList(Math.min(at, call.words().size()), call.words().size());
    String in = file || call.stdin() == null ? Hole.TEXT : call.stdin();
    return inner.isEmpty() ? in : each(call.reading(null), inner, mark, items(in, mark, separator));
  }

  private static List<String> items(String in, String mark, String separator) {
    if (in.replace(Hole.TEXT, "").isBlank() && Hole.in(in)) {
      return List.of(Hole.TEXT);
    }
    if (!separator.isEmpty()) {
      return Arrays.stream(in.split(Pattern.quote(separator), -1))
          .filter(it -> !it.isBlank())
          .toList();
    }
    return mark.isEmpty() ? split(in) : in.replace('\0', '\n').lines().toList();
  }

  private static String each(Call call, List<String> inner, String mark, List<String> items) {
    if (mark.isEmpty()) {
      one(call, inner, mark, items);
      items.stream().limit(MOST).forEach(it -> one(call, inner, mark, List.of(it)));
    } else {
      items.stream().limit(MOST).forEach(it -> one(call, inner, mark, List.of(it.strip())));
      if (items.size() > MOST) {
        one(call, inner, mark, List.of(Hole.TEXT));
      }
    }
    return Hole.TEXT;
  }

  /// Blanks split, quotes hold together.
  private static List<String> split(String in) {
    var items = new ArrayList<String>();
    var item = new StringBuilder();
    char quote = 0;
    for (char c : (in + "\n").toCharArray()) {
      if (quote != 0 ? c == quote : c == '\'' || c == '"') {
        quote = quote != 0 ? 0 : c;
      } else if (quote == 0 && " \t\n\0".indexOf(c) >= 0) {
        if (!item.isEmpty()) {
          items.add(item.toString());
          item.setLength(0);
        }
      } else if (c != '\\') {
        item.append(c);
      }
    }
    return items;
  }

  private static String one(Call call, List<String> inner, String mark, List<String> items) {
    var words = new ArrayList<String>();
    if (mark.isEmpty()) {
      words.addAll(inner);
      words.addAll(items);
    } else {
      inner.forEach(it -> words.add(it.replace(mark, String.join(" ", items))));
    }
    return call.machine().dispatch(call.with(words));
  }

  /// `parallel cmd {} ::: a b`.
  static String parallel(Call call) {
    int at = 1;
    while (at < call.words().size() && call.words().get(at).startsWith("-")) {
      at += VALUED.contains(call.words().get(at)) ? 2 : 1;
    }
    int split = call.words().indexOf(":::");
    int end = split < 0 ? call.words().size() : split;
    String text = String.join(" ", call.words().subList(Math.min(at, end), end));
    String in = call.name().equals("sem") ? null : call.stdin();
    List<String> items =
        split >= 0
            ? call.words().subList(split + 1, call.words().size())
            : in == null || Hole.in(in) ? List.of(Hole.TEXT) : in.lines().toList();
    for (String item : items.stream().limit(MOST).toList()) {
      String word =
          text.isEmpty() || item.matches("[\\w./:=-]+") ? item : Wrappers.quoted(List.of(item));
      String line = text.contains("{}") ? text.replace("{}", word) : text + " " + word;
      call.machine().innerShell(line, null, List.of());
    }
    return Hole.TEXT;
  }
}
