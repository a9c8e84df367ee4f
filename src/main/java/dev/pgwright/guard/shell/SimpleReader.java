package dev.pgwright.guard.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads commands of words, assignments and redirections.
final class SimpleReader {

  private final Text in;
  private final WordReader words;
  private final Redirects redirects;
  private final CommandReader commands;

  SimpleReader(Text in, WordReader words, Redirects redirects, CommandReader commands) {
    this.in = in;
    this.words = words;
    this.redirects = redirects;
    this.commands = commands;
  }

  /// Takes a command with its words, or the head of a function.
  Command read() {
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
        commands.separators();
        return new Command.Function(name, commands.command());
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
      commands.separators();
      while (!in.takes(")")) {
        Word word = words.word();
        if (word == null) {
          throw in.wrong("no )");
        }
        list.add(word);
        commands.separators();
      }
      return new Command.Assignment(name, index, append, null, list);
    }
    Word value = words.word();
    return new Command.Assignment(
        name, index, append, value == null ? Word.of("") : value, List.of());
  }
}
