package dev.pgwright.agent.run;

/// Who is told what happens while it happens.
public interface Teller {

  /// Nobody.
  Teller NONE =
      new Teller() {
        @Override
        public void line(String text) {
          // nobody reads it
        }

        @Override
        public void words(String text) {
          // nobody reads it
        }
      };

  /// A line about the work, without a line end.
  void line(String text);

  /// A piece of a text that a model writes, as it comes.
  void words(String text);
}
