package io.tierline.scoring.wire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words that many facts share (sources, kinds, currencies, segments), each kept once. A word keeps its number for
 * ever. Only one thread adds; any may read words whose numbers it got from that thread.
 */
public final class Vocabulary {
    private static final int MOST = 1_024;
    private static final int LONGEST = 64;

    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile String[] words = new String[16];

    /** How many there are; all smaller numbers are words. */
    public int size() {
        return numbers.size();
    }

    /** Appends a word: by its number, or as text when the vocabulary is full or the word too long for it. */
    void write(String word, BinaryWriter out) {
        int number = number(word);
        if (number < 0) out.text(word, 1, 2);
        else out.number((long) number << 1);
    }

    String read(BinaryReader in) {
        long mark = in.number();
        return (mark & 1) == 0 ? words[(int) (mark >>> 1)] : in.text((int) (mark >>> 1));
    }

    private int number(String word) {
        var known = numbers.get(word);
        if (known != null) return known;
        if (numbers.size() >= MOST || word.length() > LONGEST) return -1;
        add(word);
        return numbers.size() - 1;
    }

    private void add(String word) {
        int number = numbers.size();
        var room = number < words.length ? words : Arrays.copyOf(words, words.length * 2);
        room[number] = word;
        words = room;
        numbers.put(word, number);
    }

    /** All words in the order of their numbers, for {@link #load}. */
    public byte[] bytes() {
        var out = new BinaryWriter().number(size());
        for (int i = 0; i < size(); i++) out.text(words[i]);
        return out.bytes();
    }

    /** Takes the words that it does not have yet from an earlier or later state of the same vocabulary. */
    public void load(byte[] bytes) {
        var in = new BinaryReader(bytes);
        int count = (int) in.number();
        for (int i = 0; i < count; i++) {
            var word = in.text();
            if (i == size()) add(word);
            else if (!words[i].equals(word))
                throw new IllegalStateException("word %d is '%s' (expected: '%s')".formatted(i, word, words[i]));
        }
        in.end();
    }
}
