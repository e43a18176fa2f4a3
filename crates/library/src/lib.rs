//! Every paper once: incoming, issued, law; files by hash.
