package dev.pgwright.guard.shell;

import java.util.ArrayList;
import java.util.List;

/// Reads redirections, and the here-documents that they announce.
final class Redirects {

  private static final List<String> OPERATORS =
      List.of("<<<", "<<-", "&>>", "<<", "<>", "<&", ">>", ">&", ">|", "&>", "<", ">");

  private final Text in;
  private final WordReader words;
  private final List<Pending> pending = new ArrayList<>();

  /// A here-document whose text comes after the line.
  private record Pending(HereDocument document, String end, boolean expands, boolean tabs) {}

  Redirects(Text in, WordReader words) {
    this.in = in;
    this.words = words;
  }

  List<Command.Redirect> all() {
    var all = new ArrayList<Command.Redirect>();
    do {
      in.blanks();
    } while (one(all));
    return all;
  }

  /// Takes one redirection, if one begins here.
  boolean one(List<Command.Redirect> to) {
    int start = in.at;
    String descriptor = descriptor();
    String operator = OPERATORS.stream().filter(in::sees).findFirst().orElse("");
    boolean process = (operator.equals("<") || operator.equals(">")) && in.sees(operator + "(");
    if (operator.isEmpty() || process) {
      in.at = start;
      return false;
    }
    in.at += operator.length();
    in.blanks();
    Word target = words.word();
    if (target == null) {
      throw in.wrong("nothing behind " + operator);
    }
    HereDocument document = null;
    if (operator.equals("<<") || operator.equals("<<-")) {
      document = announced(target, operator.equals("<<-"));
    }
    to.add(
        new Command.Redirect(descriptor.isEmpty() ? null : descriptor, operator, target, document));
    return true;
  }

  private HereDocument announced(Word target, boolean tabs) {
    boolean expands = true;
    var end = new StringBuilder();
    for (Word.Part part : target.parts()) {
      if (!(part instanceof Word.Literal literal)) {
        throw in.wrong("the end of a here-document is not plain");
      }
      end.append(literal.text());
      expands &= !literal.quoted();
    }
    var document = new HereDocument();
    pending.add(new Pending(document, end.toString(), expands, tabs));
    return document;
  }

  private String descriptor() {
    int start = in.at;
    while (Character.isDigit(in.here())) {
      in.at++;
    }
    if (in.at == start && in.takes("{") && (in.name().isEmpty() || !in.takes("}"))) {
      in.at = start;
      return "";
    }
    if (in.here() != '<' && in.here() != '>') {
      in.at = start;
    }
    return in.text.substring(start, in.at);
  }

  /// Reads the texts of the here-documents that the line before announced.
  void bodies() {
    for (Pending each : List.copyOf(pending)) {
      each.document().body(body(each));
    }
    pending.clear();
  }

  private Word body(Pending document) {
    var body = new StringBuilder();
    while (!in.ended()) {
      String line = line();
      String shown = document.tabs() ? line.replaceFirst("^\t+", "") : line;
      if (shown.equals(document.end())) {
        break;
      }
      body.append(shown).append('\n');
    }
    return document.expands() ? ShellParser.document(body.toString()) : Word.of(body.toString());
  }

  private String line() {
    int end = in.text.indexOf('\n', in.at);
    String line = in.text.substring(in.at, end < 0 ? in.text.length() : end);
    in.at = end < 0 ? in.text.length() : end + 1;
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
