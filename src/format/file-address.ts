/** The address of a file under public/: each part encoded, since names hold 〔〕, # and %. */
export const fileAddress = (path: string): string => `/${path.split('/').map(encodeURIComponent).join('/')}`;
