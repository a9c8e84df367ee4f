package dev.pgwright.guard.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a shell runs.
public sealed interface Command {

  /// `a=1 b c >d`.
  ///
  /// @param source as written
  record Simple(
      List<Assignment> assignments, List<Word> words, List<Redirect> redirects, String source)
      implements Command {
    public Simple {
      assignments = List.copyOf(assignments);
      words = List.copyOf(words);
      redirects = List.copyOf(redirects);
    }
  }

  /// `a | b`.
  record Pipeline(List<Command> parts) implements Command {
    public Pipeline {
      parts = List.copyOf(parts);
    }
  }

  /// `a && b || c`: the first always runs, the rest perhaps.
  record AndOr(List<Command> parts) implements Command {
    public AndOr {
      parts = List.copyOf(parts);
    }
  }

  /// One after the other.
  record Sequence(List<Command> parts) implements Command {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /// `(…)` and `{…}`.
  record Group(Command body, boolean subshell, List<Redirect> redirects) implements Command {
    public Group {
      redirects = List.copyOf(redirects);
    }
  }

  /// `if` and `case`: what may run or not.
  ///
  /// @param always what runs first; the subject of `case` is in `words`
  /// @param maybe bodies, further conditions among them
  record Branches(Command always, List<Word> words, List<Command> maybe, List<Redirect> redirects)
      implements Command {
    public Branches {
      words = List.copyOf(words);
      maybe = List.copyOf(maybe);
      redirects = List.copyOf(redirects);
    }
  }

  /// `while`, `until`, `for ((…))`.
  record Loop(Command condition, Command body, List<Redirect> redirects) implements Command {
    public Loop {
      redirects = List.copyOf(redirects);
    }
  }

  /// `for x in …`, `select x in …`.
  ///
  /// @param items null for the arguments of the script
  record For(String name, @Nullable List<Word> items, Command body, List<Redirect> redirects)
      implements Command {
    public For {
      items = items == null ? null : List.copyOf(items);
      redirects = List.copyOf(redirects);
    }
  }

  /// `f() …`.
  record Function(String name, Command body) implements Command {}

  /// `[[ … ]]` and `(( … ))`, whose words are expanded and run nothing else.
  record Test(List<Word> words, List<Redirect> redirects) implements Command {
    public Test {
      words = List.copyOf(words);
      redirects = List.copyOf(redirects);
    }
  }

  /// `a=1`, `a+=1`, `a[2]=1`, `a=(1 2)`.
  ///
  /// @param value one word; null for a list
  record Assignment(
      String name, @Nullable String index, boolean append, @Nullable Word value, List<Word> list) {
    public Assignment {
      list = List.copyOf(list);
    }
  }

  /// `2>&1`, `<file`, `<<EOF`.
  ///
  /// @param descriptor before the operator; null for the usual one
  /// @param target the word behind it
  /// @param document the text of a here-document; null for anything else
  record Redirect(
      @Nullable String descriptor, String operator, Word target, @Nullable HereDocument document) {}
}
