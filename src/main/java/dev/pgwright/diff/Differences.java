package dev.pgwright.diff;

import dev.pgwright.model.Name;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Changes as lines that people read.
public final class Differences {

  private Differences() {}

  /// What separates two schemas, one line each, in the order of [Diff].
  ///
  /// @param found what is there
  /// @param expected what should be there
  public static List<String> lines(Schema found, Schema expected) {
    return lines(Diff.between(found, expected).changes());
  }

  /// Changes that would have to be made, one line each.
  public static List<String> lines(List<Change> changes) {
    return changes.stream().map(Differences::line).toList();
  }

  private static String line(Change change) {
    String target = change.target().label();
    return switch (change) {
      case Change.Create _, Change.AddColumn _ -> target + " is missing";
      case Change.Drop _, Change.DropColumn _ -> target + " is there and should not be";
      case Change.Alter(var before, var after) -> target + " " + told(before, after);
      case Change.AlterColumn(_, var before, var after) ->
          target + " " + Properties.differences(before, after);
      case Change.Rename it -> target + " should be called " + it.to();
      case Change.Owner(_, var before, var after) ->
          target + " belongs to " + role(before) + ", not to " + role(after);
      case Change.Grants(_, var before, var after) ->
          "the privileges on " + target + " are " + before + ", not " + after;
      case Change.Comment(_, var before, var after) ->
          "the comment on " + target + " is " + text(before) + " instead of " + text(after);
    };
  }

  private static String role(@Nullable Name owner) {
    return owner == null ? "the role that reads it" : owner.value();
  }

  private static String told(SchemaObject before, SchemaObject after) {
    return before instanceof Record one && after instanceof Record two
        ? Properties.differences(one, two)
        : "is " + before + ", not " + after;
  }

  private static String text(@Nullable String comment) {
    return Objects.requireNonNullElse(comment, "missing");
  }
}
