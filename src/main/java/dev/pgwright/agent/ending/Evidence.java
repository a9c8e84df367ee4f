package dev.pgwright.agent.ending;

import java.util.Optional;

/// What was really looked at while the work was done.
public interface Evidence {

  /// Nothing is known of the work, so that nothing can be missed.
  Evidence UNKNOWN =
      new Evidence() {
        @Override
        public Optional<String> kind(String id) {
          return Optional.of("unknown");
        }

        @Override
        public boolean looked(String kind) {
          return true;
        }
      };

  /// The kind of what an id stands for: `schema`, `history`, `plan`, `advice`, `proof` and so on;
  /// empty for an id that was never given out.
  Optional<String> kind(String id);

  /// Whether something of a kind was looked at.
  boolean looked(String kind);
}
