/** The namespace of every function: =KPI.VARIANCE(…). The manifest says the same; a test holds the two together. */
export const namespace = 'KPI';
