"""What is wrong with a file or a record, in words."""

__all__ = ["faults_in_words", "file_faults", "merge_marks", "record_faults"]
