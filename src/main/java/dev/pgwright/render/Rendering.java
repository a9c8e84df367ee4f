package dev.pgwright.render;

import java.util.List;

/// The files of a plan.
///
/// @param files in the order in which they must run
/// @param notes what a person should know about the form the files have, whole sentences
public record Rendering(List<RenderedFile> files, List<String> notes) {

  public Rendering {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }
}
