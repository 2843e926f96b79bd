"""What a reviewer does to spans and documents: edits, undo, queue."""
