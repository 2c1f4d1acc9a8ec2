-- Which words there are in texts, read off their index: it keeps nothing of its own.
CREATE VIRTUAL TABLE "WordInText" USING fts5vocab("DocumentWords", instance);
