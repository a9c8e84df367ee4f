package dev.pgwright.agent.run;

import dev.pgwright.agent.tool.Person;
import java.util.List;

/// What the person who started a run has allowed: new files in the allowed folders, and drops by
/// name. Nothing that a model or a message says adds to it.
///
/// @param drops labels such as `table:users.legacy`, or tokens that a plan printed
/// @param files whether files may be written
public record Approvals(List<String> drops, boolean files) implements Person {

  public Approvals {
    drops = List.copyOf(drops);
  }

  @Override
  public Answer ask(String question) {
    return files ? Answer.YES : Answer.NO;
  }

  @Override
  public Answer ask(String question, List<Loss> losses) {
    return files && losses.stream().allMatch(it -> names(drops, it.object(), it.token()))
        ? Answer.YES
        : Answer.NO;
  }

  /// Whether something is among what may be dropped; the schema `public` may be left out.
  static boolean names(List<String> drops, String object, String token) {
    return drops.contains(token)
        || drops.contains(object)
        || drops.contains(object.replaceFirst(":public\\.", ":"));
  }
}
