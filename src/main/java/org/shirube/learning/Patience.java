package org.shirube.learning;

/** A text that stops being read after a while: a regular expression may need longer than anybody's life. */
final class Patience implements CharSequence {
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final long NANOSECONDS = 200_000_000;
    private static final int READS_BETWEEN_LOOKS = 4096;

    private final String text;
    private final long deadline = System.nanoTime() + NANOSECONDS;
    private int reads;

    Patience(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS_BETWEEN_LOOKS == 0 && System.nanoTime() - deadline > 0) throw new Lost();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
