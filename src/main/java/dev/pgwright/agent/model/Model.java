package dev.pgwright.agent.model;

import dev.pgwright.agent.tool.Toolbox;
import java.util.List;
import java.util.function.Consumer;

/// Something that answers.
public interface Model {

  /// The name people know it by, as `anthropic:NAME`.
  String name();

  /// The next turn.
  ///
  /// @param system what holds for the whole conversation
  /// @param words told pieces of the text as they come
  /// @throws ModelFailure when there is none
  Turn next(String system, List<Entry> entries, List<Toolbox.Shown> tools, Consumer<String> words);
}
