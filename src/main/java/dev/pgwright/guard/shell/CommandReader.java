package dev.pgwright.guard.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads commands.
final class CommandReader {

  private static final List<String> CLOSING =
      List.of("then", "else", "elif", "fi", "do", "done", "esac", "}");
  private static final Command NOTHING = new Command.Sequence(List.of());

  private final Text in;
  private final WordReader words;
  private final Redirects redirects;
  private final SimpleReader simple;

  CommandReader(Text in) {
    this.in = in;
    this.words = new WordReader(in, this);
    this.redirects = new Redirects(in, words);
    this.simple = new SimpleReader(in, words, redirects, this);
  }

  Command all() {
    Command all = sequence();
    redirects.bodies();
    if (!in.ended()) {
      throw in.wrong("unexpected " + in.here());
    }
    return all;
  }

  /// Commands up to the parenthesis that closes here, which is taken.
  Command upToParenthesis() {
    Command body = sequence();
    expect(")");
    return body;
  }

  private Command sequence() {
    in.enter();
    var all = new ArrayList<Command>();
    while (true) {
      separators();
      if (in.ended() || in.here() == ')' || in.sees(";;") || in.sees(";&") || closing()) {
        break;
      }
      all.add(andOr());
      in.blanks();
      if (in.here() == '&' || (in.here() == ';' && !in.sees(";;") && !in.sees(";&"))) {
        in.at++;
      } else if (in.here() != '\n' && !in.ended() && in.here() != ')' && in.here() != ';') {
        throw in.wrong("unexpected " + in.here());
      }
    }
    in.leave();
    return all.size() == 1 ? all.getFirst() : new Command.Sequence(all);
  }

  /// Skips newlines, with the here-documents that begin behind them.
  void separators() {
    in.blanks();
    while (in.here() == '\n') {
      in.at++;
      redirects.bodies();
      in.blanks();
    }
  }

  private boolean closing() {
    return CLOSING.contains(peek());
  }

  /// The plain word here, which is not taken; empty for anything else.
  private String peek() {
    int end = in.at;
    while (end < in.text.length() && " \t\r\n;&|<>()".indexOf(in.text.charAt(end)) < 0) {
      end++;
    }
    return in.text.substring(in.at, end);
  }

  private boolean accept(String word) {
    if (peek().equals(word)) {
      in.at += word.length();
      return true;
    }
    return false;
  }

  private void expect(String what) {
    separators();
    if (what.equals(")") ? !in.takes(")") : !accept(what)) {
      throw in.wrong("no " + what);
    }
  }

  private Command andOr() {
    var all = new ArrayList<Command>();
    all.add(pipeline());
    while (true) {
      in.blanks();
      if (!in.takes("&&") && !in.takes("||")) {
        return all.size() == 1 ? all.getFirst() : new Command.AndOr(all);
      }
      separators();
      all.add(pipeline());
    }
  }

  private Command pipeline() {
    var all = new ArrayList<Command>();
    while (true) {
      in.blanks();
      while (accept("!") || accept("time")) {
        in.blanks();
        while (accept("-p") || accept("--")) {
          in.blanks();
        }
      }
      all.add(command());
      in.blanks();
      if (in.sees("||") || !(in.takes("|&") || in.takes("|"))) {
        return all.size() == 1 ? all.getFirst() : new Command.Pipeline(all);
      }
      separators();
    }
  }

  Command command() {
    in.enter();
    Command command =
        switch (peek()) {
          case "if" -> branches();
          case "while", "until" -> loop();
          case "for", "select" -> each();
          case "case" -> cases();
          case "function" -> function();
          case "coproc" -> coprocess();
          case "[[" -> test();
          case "{" -> group();
          default -> plain();
        };
    in.leave();
    return command;
  }

  private Command plain() {
    Command arithmetic = in.sees("((") ? arithmetic() : null;
    if (arithmetic != null) {
      return arithmetic;
    }
    return in.here() == '(' ? subshell() : simple.read();
  }

  private Command group() {
    expect("{");
    Command body = sequence();
    expect("}");
    return new Command.Group(body, false, redirects.all());
  }

  private Command subshell() {
    in.at++;
    Command body = sequence();
    expect(")");
    return new Command.Group(body, true, redirects.all());
  }

  private Command coprocess() {
    expect("coproc");
    in.blanks();
    return command();
  }

  private Command branches() {
    expect("if");
    Command condition = sequence();
    var maybe = new ArrayList<Command>();
    expect("then");
    maybe.add(sequence());
    while (accept("elif")) {
      maybe.add(sequence());
      expect("then");
      maybe.add(sequence());
    }
    if (accept("else")) {
      maybe.add(sequence());
    }
    expect("fi");
    return new Command.Branches(condition, List.of(), maybe, redirects.all());
  }

  private Command loop() {
    in.at += peek().length();
    Command condition = sequence();
    expect("do");
    Command body = sequence();
    expect("done");
    return new Command.Loop(condition, body, redirects.all());
  }

  private Command each() {
    in.at += peek().length();
    in.blanks();
    if (in.sees("((")) {
      Command head = arithmetic();
      Command body = eachBody();
      return new Command.Loop(head == null ? NOTHING : head, body, redirects.all());
    }
    String name = in.name();
    separators();
    List<Word> items = null;
    if (accept("in")) {
      items = list();
    }
    in.blanks();
    in.takes(";");
    Command body = eachBody();
    return new Command.For(name, items, body, redirects.all());
  }

  private Command eachBody() {
    separators();
    in.takes(";");
    separators();
    if (accept("{")) {
      Command body = sequence();
      expect("}");
      return body;
    }
    expect("do");
    Command body = sequence();
    expect("done");
    return body;
  }

  private List<Word> list() {
    var all = new ArrayList<Word>();
    while (true) {
      in.blanks();
      Word word = words.word();
      if (word == null) {
        return all;
      }
      all.add(word);
    }
  }

  private Command cases() {
    expect("case");
    in.blanks();
    Word subject = words.word();
    if (subject == null) {
      throw in.wrong("case without a word");
    }
    expect("in");
    var bodies = new ArrayList<Command>();
    separators();
    while (!accept("esac")) {
      in.takes("(");
      do {
        in.blanks();
        if (words.word() == null) {
          throw in.wrong("case without a pattern");
        }
        in.blanks();
      } while (in.takes("|"));
      expect(")");
      bodies.add(sequence());
      boolean more = in.takes(";;&") || in.takes(";;") || in.takes(";&");
      separators();
      if (!more && !peek().equals("esac")) {
        throw in.wrong("no esac");
      }
    }
    return new Command.Branches(NOTHING, List.of(subject), bodies, redirects.all());
  }

  private Command function() {
    expect("function");
    in.blanks();
    String name = peek();
    in.at += name.length();
    in.blanks();
    if (in.takes("(")) {
      expect(")");
    }
    separators();
    return new Command.Function(name, command());
  }

  private Command test() {
    expect("[[");
    var found = new ArrayList<Word>();
    while (!accept("]]")) {
      separators();
      if (in.ended()) {
        throw in.wrong("no ]]");
      }
      Word word = accept("]]") ? null : words.word();
      if (word != null) {
        found.add(word);
      } else if (in.at >= 2 && in.text.startsWith("]]", in.at - 2)) {
        break;
      } else {
        in.at++;
      }
      in.blanks();
    }
    return new Command.Test(found, redirects.all());
  }

  /// `((…))`; null where the parentheses do not close together, and nothing is taken.
  private @Nullable Command arithmetic() {
    int start = in.at;
    int depth = 0;
    int end = start;
    do {
      if (end >= in.text.length()) {
        return null;
      }
      char c = in.text.charAt(end);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      end++;
      if (depth == 1 && c == ')' && (end >= in.text.length() || in.text.charAt(end) != ')')) {
        return null;
      }
    } while (depth > 0);
    String body = in.text.substring(start + 2, end - 2);
    in.at = end;
    return new Command.Test(List.of(ShellParser.document(body)), redirects.all());
  }
}
