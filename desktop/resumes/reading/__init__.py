"""From a file to a read document: PDF, Word, text and Markdown, in a child process with limits."""
