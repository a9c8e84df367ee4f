package dev.pgwright.review;

import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule that needs nothing but a look at the whole.
///
/// @param since the first major version that has what it asks for
/// @param finds in the order of the schema
public record SchemaRule(
    RuleInfo info, String leaving, int since, Function<Subject, Stream<Spot>> finds)
    implements ReviewRule {

  /// One for all versions.
  public SchemaRule(RuleInfo info, String leaving, Function<Subject, Stream<Spot>> finds) {
    this(info, leaving, OLDEST, finds);
  }

  /// A place where it finds something.
  ///
  /// @param object null for the database as a whole
  /// @param advice as in [Remark]
  /// @param change as in [Remark]
  /// @param renamed as in [Remark]
  public record Spot(
      @Nullable ObjectId object,
      String message,
      @Nullable String advice,
      List<String> change,
      @Nullable Name renamed) {

    public Spot {
      change = List.copyOf(change);
    }

    /// One that leaves nothing to decide.
    ///
    /// @param change statements in order
    public static Spot of(@Nullable ObjectId object, String message, String... change) {
      return new Spot(object, message, null, List.of(change), null);
    }

    /// The same with what a person has to decide or do.
    public Spot decide(String what) {
      return new Spot(object, message, what, change, renamed);
    }

    /// The same, which gives the object another name.
    public Spot renaming(Name other) {
      return new Spot(object, message, advice, change, other);
    }
  }

  @Override
  public List<Remark> check(Subject subject) {
    return finds
        .apply(subject)
        .map(
            it ->
                new Remark(
                    info,
                    it.object(),
                    it.message(),
                    leaving,
                    it.advice(),
                    it.change(),
                    it.renamed()))
        .toList();
  }
}
