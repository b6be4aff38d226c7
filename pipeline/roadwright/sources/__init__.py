"""Source formats: how a document that is not ours becomes an Outline. One module a format."""
