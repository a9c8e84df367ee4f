package dev.pgwright.guard.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads words.
final class WordReader {

  private static final String ENDS = " \t\r\n;&|<>()";
  private static final List<String> OPERATORS =
      List.of(
          ":-", ":=", ":?", ":+", "##", "%%", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "#",
          "%", "/", "^", ",", ":", "@");

  private final Text in;
  private final CommandReader commands;

  WordReader(Text in, CommandReader commands) {
    this.in = in;
    this.commands = commands;
  }

  /// A word up to a blank or an operator; null where none begins.
  @Nullable Word word() {
    var parts = new Parts();
    while (!in.ended()) {
      char c = in.here();
      if ((c == '<' || c == '>') && in.sees(c + "(")) {
        process(parts, c == '<');
      } else if (c == '(' && parts.endsWithPatternSign()) {
        parts.bare(balanced());
      } else if (ENDS.indexOf(c) >= 0) {
        break;
      } else {
        piece(parts, false, '\0');
      }
    }
    return parts.isEmpty() ? null : parts.word();
  }

  /// Everything up to the end of the text, as in a here-document.
  Word document() {
    var parts = new Parts();
    while (!in.ended()) {
      quotedPiece(parts, true);
    }
    return parts.word();
  }

  private Word until(char end, boolean quoted) {
    in.enter();
    var parts = new Parts();
    while (in.here() != end) {
      if (in.ended()) {
        throw in.wrong("no " + end);
      }
      piece(parts, quoted, end);
    }
    in.at++;
    in.leave();
    return parts.word();
  }

  private void piece(Parts parts, boolean quoted, char end) {
    char c = in.here();
    switch (c) {
      case '\\' -> {
        in.at++;
        if (in.takes("\n") || in.takes("\r\n")) {
          return;
        }
        parts.quoted(in.ended() ? "\\" : String.valueOf(in.here()));
        in.at++;
      }
      case '\'' -> {
        if (quoted && end == '}') {
          parts.add("'", true);
          in.at++;
        } else {
          in.at++;
          parts.quoted(upTo('\''));
        }
      }
      case '"' -> doubleQuoted(parts);
      case '$' -> dollar(parts, quoted);
      case '`' -> backticks(parts, quoted);
      default -> {
        parts.add(String.valueOf(c), quoted);
        in.at++;
      }
    }
  }

  private String upTo(char quote) {
    int end = in.text.indexOf(quote, in.at);
    if (end < 0) {
      throw in.wrong("a quote that never ends");
    }
    String text = in.text.substring(in.at, end);
    in.at = end + 1;
    return text;
  }

  private void doubleQuoted(Parts parts) {
    in.at++;
    parts.quoted("");
    while (in.here() != '"') {
      if (in.ended()) {
        throw in.wrong("a quote that never ends");
      }
      quotedPiece(parts, false);
    }
    in.at++;
  }

  private void quotedPiece(Parts parts, boolean document) {
    char c = in.here();
    if (c == '\\' && in.at + 1 < in.text.length()) {
      char next = in.text.charAt(in.at + 1);
      boolean escapes = "$`\\\n".indexOf(next) >= 0 || (next == '"' && !document);
      if (next != '\n') {
        parts.quoted(escapes ? String.valueOf(next) : "\\" + next);
      }
      in.at += 2;
    } else if (c == '$') {
      dollar(parts, true);
    } else if (c == '`') {
      backticks(parts, true);
    } else {
      parts.quoted(String.valueOf(c));
      in.at++;
    }
  }

  private void dollar(Parts parts, boolean quoted) {
    in.at++;
    char c = in.here();
    if (in.takes("((")) {
      arithmetic(parts, quoted);
    } else if (in.takes("(")) {
      in.enter();
      parts.add(new Word.Substitution(commands.upToParenthesis(), quoted));
      in.leave();
    } else if (in.takes("[")) {
      parts.add(new Word.Arithmetic(until(']', true)));
    } else if (in.takes("{")) {
      braces(parts, quoted);
    } else if (c == '\'' && !quoted) {
      parts.quoted(AnsiC.decode(ansiBody()));
    } else if (c == '"' && !quoted) {
      doubleQuoted(parts);
    } else if (Text.nameStart(c)) {
      parts.add(new Word.Parameter(in.name(), null, "", null, quoted));
    } else if ("@*#?-$!0123456789".indexOf(c) >= 0 && !in.ended()) {
      in.at++;
      parts.add(new Word.Parameter(String.valueOf(c), null, "", null, quoted));
    } else {
      parts.add("$", true);
    }
  }

  private String ansiBody() {
    int start = ++in.at;
    while (in.here() != '\'') {
      if (in.ended()) {
        throw in.wrong("a quote that never ends");
      }
      in.at += in.here() == '\\' ? 2 : 1;
    }
    return in.text.substring(start, in.at++);
  }

  /// `((…))` is arithmetic, unless its parentheses do not close together.
  private void arithmetic(Parts parts, boolean quoted) {
    int start = in.at;
    in.enter();
    int depth = 2;
    var inner = new Parts();
    while (depth > 0) {
      if (in.ended()) {
        throw in.wrong("no ))");
      }
      char c = in.here();
      if (c == '(' || c == ')') {
        depth += c == '(' ? 1 : -1;
        in.at++;
        if (depth == 1 && in.here() != ')') {
          in.at = start - 1;
          parts.add(new Word.Substitution(commands.upToParenthesis(), quoted));
          in.leave();
          return;
        }
        inner.add(String.valueOf(c), true);
      } else {
        piece(inner, true, ')');
      }
    }
    in.leave();
    parts.add(new Word.Arithmetic(inner.word()));
  }

  private void braces(Parts parts, boolean quoted) {
    String prefix = "";
    if (in.here() == '#' && !in.sees("#}") && !in.sees("#:") && !in.sees("#-")) {
      in.at++;
      prefix = "length";
    } else if (in.here() == '!' && !in.sees("!}")) {
      in.at++;
      prefix = "indirect";
    }
    String name = in.name();
    if (name.isEmpty()) {
      int start = in.at;
      if (Character.isDigit(in.here())) {
        while (Character.isDigit(in.here())) {
          in.at++;
        }
      } else if ("@*#?-$!".indexOf(in.here()) >= 0) {
        in.at++;
      } else {
        throw in.wrong("no name in ${");
      }
      name = in.text.substring(start, in.at);
    }
    String index = in.takes("[") ? raw(until(']', true)) : null;
    if (in.takes("}")) {
      parts.add(new Word.Parameter(name, index, prefix, null, quoted));
      return;
    }
    String operator = OPERATORS.stream().filter(in::sees).findFirst().orElse("");
    if (operator.isEmpty() && !(prefix.equals("indirect") && in.here() == '*')) {
      throw in.wrong("${" + name + " goes on in an unknown way");
    }
    in.at += operator.length();
    Word operand = until('}', quoted);
    String how = prefix.isEmpty() ? operator : prefix + operator;
    parts.add(new Word.Parameter(name, index, how, operand, quoted));
  }

  private static String raw(Word word) {
    var text = new StringBuilder();
    for (Word.Part part : word.parts()) {
      switch (part) {
        case Word.Literal literal -> text.append(literal.text());
        case Word.Parameter _, Word.Substitution _, Word.Arithmetic _, Word.PrintedFile _ ->
            text.append('$');
      }
    }
    return text.toString();
  }

  private void backticks(Parts parts, boolean quoted) {
    var body = new StringBuilder();
    in.at++;
    while (in.here() != '`') {
      if (in.ended()) {
        throw in.wrong("a backtick that never ends");
      }
      if (in.here() == '\\' && in.at + 1 < in.text.length()) {
        char next = in.text.charAt(in.at + 1);
        boolean escapes = next == '`' || next == '\\' || next == '$' || (next == '"' && quoted);
        body.append(escapes ? "" : "\\").append(next);
        in.at += 2;
      } else {
        body.append(in.here());
        in.at++;
      }
    }
    in.at++;
    in.enter();
    parts.add(new Word.Substitution(ShellParser.parse(body.toString(), in), quoted));
    in.leave();
  }

  private void process(Parts parts, boolean input) {
    in.at += 2;
    in.enter();
    parts.add(new Word.PrintedFile(commands.upToParenthesis(), input));
    in.leave();
  }

  /// `(…)` of an extended pattern, as written.
  private String balanced() {
    int start = in.at;
    int depth = 0;
    do {
      if (in.ended() || in.here() == '\n') {
        throw in.wrong("no )");
      }
      depth += in.here() == '(' ? 1 : in.here() == ')' ? -1 : 0;
      in.at++;
    } while (depth > 0);
    return in.text.substring(start, in.at);
  }

  /// The parts of a word that is being read; neighbours of one kind become one.
  private static final class Parts {

    private final List<Word.Part> parts = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private boolean pendingQuoted;
    private boolean open;

    void bare(String text) {
      add(text, false);
    }

    void quoted(String text) {
      add(text, true);
    }

    void add(String text, boolean quoted) {
      if (open && pendingQuoted != quoted) {
        flush();
      }
      open = true;
      pendingQuoted = quoted;
      pending.append(text);
    }

    void add(Word.Part part) {
      flush();
      parts.add(part);
    }

    private void flush() {
      if (open) {
        parts.add(new Word.Literal(pending.toString(), pendingQuoted));
        pending.setLength(0);
        open = false;
      }
    }

    boolean endsWithPatternSign() {
      return open
          && !pendingQuoted
          && !pending.isEmpty()
          && "?*+@!".indexOf(pending.charAt(pending.length() - 1)) >= 0;
    }

    boolean isEmpty() {
      return !open && parts.isEmpty();
    }

    Word word() {
      flush();
      return new Word(parts);
    }
  }
}
