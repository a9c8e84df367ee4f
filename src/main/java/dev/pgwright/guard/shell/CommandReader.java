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

  CommandReader(Text in) {
    this.in = in;
    this.words = new WordReader(in, this);
    this.redirects = new Redirects(in, words);
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
  private void separators() {
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

  private Command command() {
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
          default ->
              in.sees("((") && arithmetic() instanceof Command found
                  ? found
                  : in.here() == '(' ? subshell() : simple();
        };
    in.leave();
    return command;
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

  private Command simple() {
    int start = in.at;
    var assignments = new ArrayList<Command.Assignment>();
    var all = new ArrayList<Word>();
    var to = new ArrayList<Command.Redirect>();
    while (true) {
      in.blanks();
      if (redirects.one(to)) {
        continue;
      }
      Command.Assignment assignment = all.isEmpty() ? assignment() : null;
      if (assignment != null) {
        assignments.add(assignment);
        continue;
      }
      if (declares(all) && listAhead()) {
        assignment = assignment();
        if (assignment != null) {
          assignments.add(assignment);
          continue;
        }
      }
      Word word = words.word();
      if (word == null) {
        break;
      }
      all.add(word);
      String name = word.bare();
      if (all.size() == 1 && name != null && assignments.isEmpty() && parentheses()) {
        separators();
        return new Command.Function(name, command());
      }
    }
    if (all.isEmpty() && assignments.isEmpty() && to.isEmpty()) {
      throw in.wrong(in.ended() ? "a command is missing" : "unexpected " + in.here());
    }
    return new Command.Simple(assignments, all, to, in.text.substring(start, in.at).strip());
  }

  private static boolean declares(List<Word> all) {
    String name = all.isEmpty() ? null : all.getFirst().bare();
    return name != null
        && List.of("declare", "local", "typeset", "readonly", "export").contains(name);
  }

  private boolean listAhead() {
    int start = in.at;
    String name = in.name();
    boolean list = !name.isEmpty() && (in.sees("=(") || in.sees("+=("));
    in.at = start;
    return list;
  }

  private boolean parentheses() {
    int start = in.at;
    in.blanks();
    if (in.takes("(")) {
      in.blanks();
      if (in.takes(")")) {
        return true;
      }
    }
    in.at = start;
    return false;
  }

  private Command.@Nullable Assignment assignment() {
    int start = in.at;
    String name = in.name();
    String index = null;
    if (!name.isEmpty() && in.here() == '[') {
      int end = in.text.indexOf(']', in.at);
      if (end > 0) {
        index = in.text.substring(in.at + 1, end);
        in.at = end + 1;
      }
    }
    boolean append = in.takes("+=");
    if (name.isEmpty() || (!append && !in.takes("="))) {
      in.at = start;
      return null;
    }
    if (in.takes("(")) {
      var list = new ArrayList<Word>();
      separators();
      while (!in.takes(")")) {
        Word word = words.word();
        if (word == null) {
          throw in.wrong("no )");
        }
        list.add(word);
        separators();
      }
      return new Command.Assignment(name, index, append, null, list);
    }
    Word value = words.word();
    return new Command.Assignment(
        name, index, append, value == null ? Word.of("") : value, List.of());
  }
}
