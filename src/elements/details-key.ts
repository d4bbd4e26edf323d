/** Where the reader's details are kept in local storage. */
export const DETAILS_KEY = 'my-details';
