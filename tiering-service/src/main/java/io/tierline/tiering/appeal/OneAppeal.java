package io.tierline.tiering.appeal;

/** One appeal; the decision it is about stays official whatever the answer. */
record OneAppeal(String label, AppealView appeal) {}
